import exceljs from "exceljs"

const header = [
  ...["No", "Nama Pemilik", "NIK", "Jenis Kelamin", "Tanggal Lahir", "No HP", "Nama Usaha", "NIB", "Produk"],
  ...[
    "Alamat",
    "RT",
    "RW",
    "Kelurahan",
    "Kecamatan",
    "Tahun Berdiri",
    "Omzet per Tahun",
    "Tenaga Kerja L",
    "Tenaga Kerja P",
  ],
]
const places = [
  ["Mangunharjo", "Mayangan"],
  ["Ketapang", "Kademangan"],
  ["Kanigaran", "Kanigaran"],
  ["Wonoasih", "Wonoasih"],
  ["Kedopok", "Kedopok"],
]
const trades = ["Keripik", "Warung", "Kue", "Batik", "Bakso", "Jahit", "Toko", "Sambal", "Kopi", "Bengkel"]
const names = ["Siti", "Agus", "Sri", "Slamet", "Endang", "Bambang", "Dewi", "Wahyu", "Ratna", "Hendro"]

/** Write a register as an agency keeps one, in Kota Probolinggo: a title, a header, and so many different businesses. */
export async function writeSpreadsheet(path: string, rows: number): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path })
  const sheet = book.addWorksheet("DATA UMKM")
  sheet.addRow(["DATA UMKM KOTA PROBOLINGGO TAHUN 2025"]).commit()
  sheet.addRow([]).commit()
  sheet.addRow(header).commit()
  for (let index = 0; index < rows; index += 1) sheet.addRow(rowOf(index)).commit()
  await book.commit()
}

function rowOf(index: number): (string | number)[] {
  const isWoman = index % 3 > 0
  const [day, month, year] = [1 + (index % 28), 1 + (Math.floor(index / 28) % 12), 60 + (Math.floor(index / 336) % 40)]
  const two = (value: number) => String(value).padStart(2, "0")
  const serial = String(1 + Math.floor(index / 13_440)).padStart(4, "0")
  const nik = `357401${two(day + (isWoman ? 40 : 0))}${two(month)}${two(year)}${serial}`
  const [kelurahan = "", kecamatan = ""] = places[index % places.length] ?? []
  const letters = nameOf(index)
  return [
    ...[index + 1, `${names[index % 10]} ${letters}`, nik, isWoman ? "P" : "L", `${two(day)}-${two(month)}-19${year}`],
    ...[
      `0812${String(index).padStart(8, "0")}`,
      `${trades[index % 10]} ${letters}`,
      String(9_120_000_000_000 + index * 37),
    ],
    ...["keripik pisang, kue kering", `Jl. Mawar No. ${index % 200}`, `${1 + (index % 9)}`, `${1 + (index % 7)}`],
    ...[kelurahan, kecamatan, 2000 + (index % 25), `Rp ${(index % 90) + 10}.000.000`, index % 3, index % 4],
  ]
}

/** A made-up name for every number, so that no business resembles another. */
function nameOf(index: number): string {
  const syllables = ["ba", "ci", "du", "fe", "go", "ha", "ki", "lu", "me", "no", "pa", "ri", "su", "te", "wo", "ya"]
  const letters = [0, 4, 8, 12, 16].map((shift) => syllables[((index * 40_503) >> shift) & 15] ?? "")
  return letters.join("").replace(/^./, (first) => first.toUpperCase())
}
