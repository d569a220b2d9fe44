import type { CellValue } from "./cells"
import type { Row } from "./defects"
import type { Random } from "./random"

/** Writes one field of a row the way a clerk might. */
export type Writer = (row: Row, random: Random) => CellValue

const empties = ["", "-", " - ", null]
const months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ")

export function writePersonName({ enterprise, defect, repeat }: Row, random: Random): CellValue {
  if (defect === "nameless") return random.pick(["", "-"])
  return spellName(enterprise.owner.name, repeat, random)
}

export function writeBusinessName({ enterprise, defect, repeat }: Row, random: Random): CellValue {
  if (defect === "nameless") return random.pick(["", "-"])
  return spellName(enterprise.name, repeat, random)
}

function spellName(name: string, repeat: boolean, random: Random): string {
  return random.weighted([
    [repeat ? 20 : 72, name],
    [repeat ? 55 : 18, name.toUpperCase()],
    [5, `${name} `],
    [5, name.replace(" ", "  ")],
  ])
}

export function writeNik({ enterprise: { owner }, defect }: Row, random: Random): CellValue {
  const { nik } = owner
  if (defect === "nik-missing") return random.pick(empties)
  if (defect === "nik-excel") return Number(`${nik.slice(0, 15)}0`)
  if (defect === "nik-short") return nik.slice(0, 15)
  if (defect === "nik-letter-o") return nik.replace("0", "O")
  return random.weighted([
    [84, nik],
    [5, `'${nik}`],
    [4, `${nik} `],
    [4, nik.replace(/(\d{4})(?=\d)/g, "$1 ")],
    [3, nik.replace(/^(\d{6})(\d{6})/, "$1.$2.")],
  ])
}

export function writeGender({ enterprise: { owner } }: Row, random: Random): CellValue {
  return random.chance(0.05) ? null : random.pick([owner.gender, owner.gender, owner.gender.toLowerCase()])
}

/** Sex written out, as survey forms have it. */
export function writeGenderWord({ enterprise: { owner } }: Row, random: Random): CellValue {
  return owner.gender === "L"
    ? random.pick(["Laki-laki", "Laki-Laki", "LAKI-LAKI"])
    : random.pick(["Perempuan", "PEREMPUAN"])
}

export function writeBirthDate({ enterprise: { owner }, defect }: Row, random: Random): CellValue {
  const [year = "", month = "", day = ""] = owner.birthDate.split("-")
  if (defect === "birth-year") return random.pick([Number(year), year])
  if (defect === "birth-other-than-nik") return `${String((Number(day) % 28) + 1).padStart(2, "0")}-${month}-${year}`
  return random.weighted<CellValue>([
    [40, { day: owner.birthDate }],
    [22, `${day}-${month}-${year}`],
    [14, `${Number(day)}/${Number(month)}/${year.startsWith("19") ? year.slice(2) : year}`],
    [14, `${Number(day)} ${months[Number(month) - 1]} ${year}`],
    [5, `${day}/${month}/${year}`],
    [5, null],
  ])
}

/** Place and date of birth in one cell. */
export function writeBirthPlaceAndDate({ enterprise: { owner }, defect }: Row, random: Random): CellValue {
  const [year = "", month = "", day = ""] = owner.birthDate.split("-")
  if (defect === "birth-year") return year
  const place = random.chance(0.3) ? owner.birthPlace.toUpperCase() : owner.birthPlace
  if (defect === "birth-other-than-nik")
    return `${place}, ${String((Number(day) % 28) + 1).padStart(2, "0")}-${month}-${year}`
  return `${place}, ${random.pick([`${day}-${month}-${year}`, `${Number(day)} ${months[Number(month) - 1]} ${year}`])}`
}

export function writePhone({ enterprise: { owner }, defect }: Row, random: Random): CellValue {
  if (defect === "phone-unreadable") return random.pick(["9999 9999 9999", "ganti nomor", "0812xxxx", "08123", "lupa"])
  const { phone, phone2 } = owner
  if (phone === null) return random.pick([...empties, "0", 0])
  if (phone2 !== null) return `${phone} / ${phone2}`
  return random.weighted<CellValue>([
    [36, Number(phone)],
    [36, phone],
    [16, phone.replace(/^(\d{4})(\d{4})/, "$1-$2-")],
    [6, `+62 ${phone.slice(1, 4)} ${phone.slice(4, 8)} ${phone.slice(8)}`],
    [6, `62${phone.slice(1)}`],
  ])
}

export function writeEmail({ enterprise: { owner } }: Row): CellValue {
  return owner.email
}

export function writeNib({ enterprise: { owner }, defect }: Row, random: Random): CellValue {
  if (defect === "nib-letter") return `503/${random.int(11, 480)}/SKU/VII/2025`
  if (owner.nib === null) return random.pick(empties)
  return random.weighted<CellValue>([
    [60, owner.nib],
    [25, Number(owner.nib)],
    [15, owner.nib.replace(/^(\d{4})(\d{4})/, "$1 $2 ")],
  ])
}

export function writeNpwp({ enterprise: { owner } }: Row, random: Random): CellValue {
  if (owner.npwp === null) return random.pick(["-", null])
  const dotted = owner.npwp.replace(/^(\d\d)(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, "$1.$2.$3.$4-$5.$6")
  return random.pick([dotted, owner.npwp])
}
