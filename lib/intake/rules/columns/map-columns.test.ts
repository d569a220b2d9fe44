import { describe, expect, test } from "vitest"
import { findHeader } from "@/lib/intake/rules/columns/header"
import { mapColumns } from "@/lib/intake/rules/columns/map-columns"
import type { ColumnTarget } from "@/lib/intake/rules/columns/target"
import { heads } from "@/lib/intake/rules/fixture"
import { type Grid, readBytes, type Value, writeBook } from "@/lib/workbook/rules/fixture"

async function mapGrid(given: Grid | Value[][] | string) {
  const bytes = typeof given === "string" ? Buffer.from(given) : writeBook({ S: given })
  const [sheet] = (await readBytes(bytes)).sheets
  if (!sheet) throw new Error("no sheet")
  const header = findHeader(sheet)
  if (!header) throw new Error("no header")
  return { sheet, header, mapping: mapColumns(sheet, header) }
}

async function targetsOf(given: Grid | Value[][] | string): Promise<(ColumnTarget | null)[]> {
  const { mapping } = await mapGrid(given)
  return mapping.columns.map(({ target }) => target)
}

type Layout = [name: string, headings: string, targets: string]
const none = "-"

/** Real layouts of agencies' lists; `-` is a column the register has no field for. */
const layouts: Layout[] = [
  [
    "an IKM directory",
    "No | Nama Perusahaan | Nama Pemilik | Jalan | Desa | Kecamatan | Kota | Telp | Bentuk Badan | Tahun Dikeluarkan Ijin | KBLI | Nama Produk | Tenaga Kerja | Nilai Investasi | Jumlah Kapasitas Produksi | Nilai Produksi",
    "number name personName address kelurahanCode kecamatan - phone legalForm - kbli products workers capital - -",
  ],
  [
    "a city template",
    "NO | Longtitude | Lattitude | Nama Umkm | Nama Pemilik | Jenis_Produk | Omset | Asset | No Hp | Kegiatan Usaha | Alamat | Kecamatan | Untuk Bagian Atas harap Dihapus",
    "number longitude latitude name personName products sales assets phone sector address kecamatan -",
  ],
  [
    "a city list",
    "Nama | NIK | Nama Usaha | Jenis Usaha | Kecamatan | Kelurahan | Alamat | Latitude | Longitude | Phone",
    "personName nik name sector kecamatan kelurahanCode address latitude longitude phone",
  ],
  [
    "a creative economy export",
    "NO | NO REGISTER | NAMA EKRAF | TANGGAL REGISTRASI | PEMILIK | SEKTOR | KATEGORI | NO HP | EMAIL | NIB | ALAMAT | KECAMATAN | JUMLAH PEKERJA | MODAL USAHA | OMZET BULANAN | KLASIFIKASI UKM | KETERANGAN",
    "number - name - personName sector - phone email nib address kecamatan workers capital sales - notes",
  ],
  [
    "an RW list",
    "NO | NIK | Nama RW | RW | Kategori UMKM | Jumlah UMKM | Nama Pemilik | Alamat",
    "number nik - rw sector - personName address",
  ],
  [
    "the 18 columns of a dinas",
    "NIK | No KK | Nama Pemilik | Nama Usaha | No HP / WA | Kecamatan | Desa / Kelurahan | Jenis Usaha | Tahun Berdiri | Modal Sendiri (Rp) | Modal Luar (Rp) | Omset Tahunan (Rp) | Tenaga Kerja | NIB | PIRT | Sertifikat Halal | Tahun Pendataan",
    "nik - personName name phone kecamatan kelurahanCode sector startedYear capital capital sales workers nib - - -",
  ],
  [
    "OSS projects",
    "No. | Id Proyek | Uraian_Jenis_Proyek | Nib | Nama Perusahaan | Tanggal Terbit Oss | Uraian Status Penanaman Modal | Uraian Jenis Perusahaan | Uraian Risiko Proyek | nama_proyek | Uraian Skala Usaha | Alamat Usaha | Kab Kota Usaha | kecamatan_usaha | kelurahan_usaha | Day of Tanggal Pengajuan Proyek | Kbli | Judul Kbli | KL/Sektor Pembina | luas_tanah | satuan_tanah | Jumlah Investasi | TKI",
    "number projectId - nib name - - legalForm - - - address - kecamatan kelurahanCode - kbli - - - - capital workers",
  ],
  [
    "OSS of a province",
    "# | NIB | Nama Perseroan | Alamat Pendirian | Kab/Kota Id | Jml TKI L | Jml TKI P | KBLI | Total Modal | Jumlah Investasi | Status PM | Nama Pemegang | Negara Asala | Latitude | Longitude | Kelurahan | Kecamatan",
    "number nib name address - workersMale workersFemale kbli capital - - personName - latitude longitude kelurahanCode kecamatan",
  ],
  [
    "a report of Papua",
    "No | No. Registrasi | Nama Pemilik | Nama Usaha | Jenis Usaha | Distrik | Kelurahan | No. KTP | Telepon | Email | Modal Usaha (Rp) | Omset/Bulan (Rp) | Karyawan | Status Verifikasi | Status Usaha | Tanggal Daftar",
    "number - personName name sector kecamatan kelurahanCode nik phone email capital sales workers - - -",
  ],
  [
    "machine headings",
    "nama_perusahaan|nama_pemilik|jalan|id_kelurahan|id_kecamatan|id_kabkota|id_kbli|tahun_data|tk_pria|tk_wanita|nilai_investasi|nilai_produksi|kontak_person|no_hp|email|jenis_industri|jenis_produk",
    "name personName address kelurahanCode kecamatan - kbli - workersMale workersFemale capital - - phone email sector products",
  ],
  [
    "owners with two businesses",
    "No | Nama UMKM | Alamat UMKM | Pengelolaan Usaha | Klasifikasi Kinerja Usaha | Jumlah Tenaga Kerja | Sektor Usaha | Status UMKM | Nama Pemilik UMKM | NIK Pemilik UMKM | No Telepon Pemilik UMKM",
    "number name address - - workers sector - personName nik phone",
  ],
  [
    "RT and RW apart",
    "No|nama|pemilik|jenis izin|nomor izin|NPWP|tahun|alamat|RT|RW|kelurahan|bentuk usaha|tenaga kerja laki|tenaga kerja perempuan",
    "number name personName - - npwp - address rt rw kelurahanCode legalForm workersMale workersFemale",
  ],
  [
    "RT/RW together",
    "Nama Usaha | Nama Pemilik | NIK Pemilik | No HP | Alamat | Jenis Jualan | RT/RW | Status",
    "name personName nik phone address products rtRw -",
  ],
  [
    "two addresses",
    "Nama Lengkap | NIK | Jenis Kelamin | Tempat Lahir | Tanggal Lahir | No. HP / WhatsApp | Alamat Domisili | Kecamatan | Desa / Kelurahan | Kode Pos | Nama Usaha | Nama Merek / Brand | Subsektor Ekraf | Tahun Mulai Usaha | Alamat Usaha | Kecamatan Usaha | Desa / Kelurahan Usaha | Jumlah Tenaga Kerja | Omzet per Tahun (Rp)",
    "personName nik gender - birthDate phone - - - - name brand sector startedYear address kecamatan kelurahanCode workers sales",
  ],
  [
    "birth in one column",
    "NIK | No KK | Nama | pobDob | RT/RW | kelurahan | kecamatan | koordinator",
    "nik - personName birthPlaceDate rtRw kelurahanCode kecamatan -",
  ],
  [
    "a member list",
    "Nama Usaha | Member | Alamat | Kecamatan | Kelurahan | Keterangan",
    "name personName address kecamatan kelurahanCode notes",
  ],
]

describe("headings of real lists", () => {
  test.each(layouts)("%s", async (_, headings, targets) => {
    const row = heads(headings)
    const found = await targetsOf([row])
    expect(found.map((target) => target ?? none).join(" ")).toBe(targets)
  })

  test("a register among two hundred columns nobody knows", async () => {
    const unknown = Array.from({ length: 194 }, (_, at) => `Q${at}`)
    const found = await targetsOf([["No", "Nama Pemilik", "NIK", "Nama Usaha", "Kelurahan", "No HP", ...unknown]])
    expect(found.slice(0, 6)).toEqual(["number", "personName", "nik", "name", "kelurahanCode", "phone"])
    expect(found.slice(6).every((target) => target === null)).toBe(true)
  })

  test("two merged header rows, letterheads, an empty first column and a row of numbers", async () => {
    const grid: Grid = {
      rows: [
        [null, "DATA IKM"],
        [],
        [
          null,
          "NO",
          "NAMA PERUSAHAAN",
          "JENIS KELAMIN",
          "ALAMAT",
          null,
          "NOMOR",
          "TENAGA KERJA (ORANG)",
          null,
          "NILAI INVESTASI (Rp.000)",
        ],
        [null, null, null, "(L/P)", "JALAN", "DESA/ KELURAHAN", "KBLI", "L", "P"],
        [null, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [null, 1, "UD Maju", "L", "Jl. A", "Jati", 10793, 1, 2, 500],
      ],
      merges: ["B1:I1", "E3:F3", "H3:I3", "B3:B4", "C3:C4"],
    }
    const { header, mapping } = await mapGrid(grid)
    expect([header.first, header.last]).toEqual([1, 2])
    expect(mapping.columns.map(({ target }) => target)).toEqual(
      heads("number|name|gender|address|kelurahanCode|kbli|workersMale|workersFemale|capital"),
    )
    expect(mapping.columns.at(-1)?.unit).toBe(1000)
  })

  test("group headings without merges hold for the columns beside them (CSV)", async () => {
    const text = "No;Nama UMKM;Alamat;Permodalan;;Omset\n;;;Modal Sendiri;Modal Luar;\n1;Keripik;Jl;1 jt;2 jt;10 jt\n"
    expect(await targetsOf(text)).toEqual(["number", "name", "address", "capital", "capital", "sales"])
  })

  test("the same word under two groups is the owner's and the business'", async () => {
    const grid: Grid = {
      rows: [
        ["DATA PEMILIK", null, null, "DATA USAHA", null],
        ["NIK", "Nama", "Alamat", "Nama", "Alamat"],
        ["3574011708790001", "Budi", "Jl. R", "Batik", "Jl. U"],
      ],
      merges: ["A1:C1", "D1:E1"],
    }
    expect(await targetsOf(grid)).toEqual(["nik", "personName", null, "name", "address"])
  })
})

describe("units and periods of headings", () => {
  const cases: [string, number | null, string | null][] = [
    ["Omset (Rp.000)", 1000, null],
    ["Omzet / bulan (Rp. 000)", 1000, "month"],
    ["Omzet per tahun (juta)", 1_000_000, "year"],
    ["Omzet setahun (miliar rupiah)", 1_000_000_000, "year"],
    ["OMZET BULANAN", null, "month"],
    ["Omset Tahunan (Rp)", null, "year"],
    ["Pendapatan (dalam ribuan rupiah) / bln", 1000, "month"],
    ["Omzet per hari", null, "day"],
  ]
  test.each(cases)("%s", async (heading, unit, period) => {
    const { mapping } = await mapGrid([
      ["Nama Usaha", heading],
      ["Batik", "5"],
    ])
    expect(mapping.columns[1]).toMatchObject({ target: "sales", unit, period })
    expect(mapping.questions).toHaveLength(period === null ? 1 : 0)
  })
})

describe("contents confirm or reject a heading", () => {
  const cases: [string, Value[], ColumnTarget | null][] = [
    ["NIB", ["Ya", "Tidak", "Ya"], null],
    ["NIB", ["9120001234567", "-", "503/12/SKU"], "nib"],
    ["NPWP", ["ada", "tidak ada", "ada"], null],
    ["Kategori Usaha", ["Mikro", "Kecil", "Mikro"], null],
    ["Kecamatan", [1, 2, 6, 3, 4], null],
    ["NIK", ["ABC"], "nik"],
    ["Kontak Person", ["081234567890", "08123456789", "-"], "phone"],
    ["Kontak Person", ["Budi", "Siti", "Agus"], "personName"],
    ["Nama", ["Toko Maju", "Warung Bu Siti", "Bengkel Jaya"], "name"],
    ["Nama", ["Budi", "Siti Aminah", "Agus"], "personName"],
  ]
  test.each(cases)("%s holding %j", async (heading, values, target) => {
    const { mapping } = await mapGrid([[heading, "Alamat", "Desa"], ...values.map((value) => [value, "Jl. A", "Jati"])])
    expect(mapping.columns[0]?.target).toBe(target)
  })
})

test("what a person chose for a column wins, and the signature tells the layout", async () => {
  const { sheet, header, mapping } = await mapGrid([
    ["Nama Usaha", "Atas Nama", "Omzet"],
    ["Batik", "Siti", "5"],
  ])
  expect(mapping.columns[1]?.target).toBeNull()
  const chosen = mapColumns(sheet, header, [
    { column: 1, target: "personName" },
    { column: 2, target: "sales", unit: 1000, period: "month" },
  ])
  expect(chosen.columns.map(({ target }) => target)).toEqual(["name", "personName", "sales"])
  expect(chosen.columns[2]).toMatchObject({ unit: 1000, period: "month" })
  expect(chosen.questions).toEqual([])
  expect(chosen.signature).toBe(mapping.signature)
  const other = await mapGrid([
    ["Nama Usaha", "Atas Nama", "Omset"],
    ["Batik", "Siti", "5"],
  ])
  expect(other.mapping.signature).not.toBe(mapping.signature)
})
