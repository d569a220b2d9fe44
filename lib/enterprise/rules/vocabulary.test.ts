import fc from "fast-check"
import { expect, test } from "vitest"
import { hasKbliDivision, isKbli, isNib, restoreKbli } from "@/lib/enterprise/rules/numbers"
import { matchSector } from "@/lib/enterprise/rules/sector"
import { legalForms, matchLegalForm, matchPlaceType, placeTypes, sectors } from "@/lib/enterprise/rules/vocabulary"

test.each([
  ["PO ", "PO"],
  ["Perorangan", "PO"],
  ["Usaha Perseorangan", "PO"],
  ["P.T.", "PT"],
  ["PT Perorangan", "PT_PERORANGAN"],
  ["Perseroan Terbatas Perorangan", "PT_PERORANGAN"],
  ["cv.", "CV"],
  ["UD/PD", "UD"],
  ["PD", "UD"],
  ["U.D. Makmur", "UD"],
  ["Fa.", "FIRMA"],
  ["Koperasi", "KOPERASI"],
  ["yayasan", "YAYASAN"],
  ["KUB Melati", "KELOMPOK"],
  ["PP/CV/PT/Yayasan", null],
  ["lainnya", null],
  ["", null],
])("legal form %j is %s", (text, form) => {
  expect(matchLegalForm(text)).toBe(form)
})

test.each([
  ["IKM MAKANAN", "KULINER"],
  ["Kuliner", "KULINER"],
  ["Kuliner (makanan dan minuman)", "KULINER"],
  ["Industri makanan ringan", "KULINER"],
  ["Warung makan", "KULINER"],
  ["fashion", "FESYEN"],
  ["IKM PAKAIAN", "FESYEN"],
  ["Kerajinan bambu", "KRIYA"],
  ["Warung kelontong", "PERDAGANGAN"],
  ["Perdagangan eceran", "PERDAGANGAN"],
  ["Jasa laundry", "JASA"],
  ["Nelayan", "PERIKANAN"],
  ["Pertanian", "PERTANIAN"],
  ["Industri", "INDUSTRI"],
  ["Makanan dan kerajinan", null],
  ["Dagang dan jasa", null],
  ["xyz", null],
])("sector %j is %s", (text, sector) => {
  expect(matchSector(text)).toBe(sector)
})

test.each([
  ["Rumah", "RUMAH"],
  ["rumah produksi", "BENGKEL"],
  ["Pasar Baru", "PASAR"],
  ["PKL", "KAKI_LIMA"],
  ["Toko/Ruko", "TOKO"],
  ["?", null],
])("place %j is %s", (text, place) => {
  expect(matchPlaceType(text)).toBe(place)
})

test("every label names its own word, and any text is one of the words or none", () => {
  for (const [key, label] of Object.entries(sectors)) expect(matchSector(label)).toBe(key)
  for (const [key, label] of Object.entries(legalForms)) expect(matchLegalForm(label.replace("(UD/PD)", ""))).toBe(key)
  for (const [key, label] of Object.entries(placeTypes)) expect(matchPlaceType(label)).toBe(key)
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = [matchSector(text), matchLegalForm(text), matchPlaceType(text)]
      return found.every((word) => word === null || /^[A-Z_]+$/.test(word))
    }),
  )
})

test("a NIB is 13 digits and not all zero", () => {
  expect(["0220001234567", "220001234567", "02200012345678", "0000000000000"].map(isNib)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test("a KBLI code is five digits; four digits are restored only when a real group results", () => {
  expect(["01193", "1193", "A1193"].map(isKbli)).toEqual([true, false, false])
  expect(["1193", "3111", "1071", "4711", "119"].map(restoreKbli)).toEqual(["01193", "03111", null, null, null])
  expect(["01193", "47111", "00123", "04123"].map(hasKbliDivision)).toEqual([true, true, false, false])
})
