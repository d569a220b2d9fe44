import { fieldWord } from "@/lib/enterprise/rules/field-words"
import { legalForms, placeTypes, sectors } from "@/lib/enterprise/rules/vocabulary"
import { markets, sizes, wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatDay, formatRupiahRange, maskNik } from "@/lib/format"
import { formatPhone, maskNumber } from "@/lib/person/rules"
import { genders } from "@/lib/person/schema"

/** What a trigger kept of one row's change: {column: [from, to]}. */
export type Changes = Record<string, [unknown, unknown]>

/** A change of one row: the enterprise's own or its person's; names that only ids stand for come along. */
export type RowChange = { of: "enterprise" | "person"; changes: Changes }

/** One field of a change in words. */
export type ChangeLine = { label: string; from: string; to: string }

type Places = ReadonlyMap<string, { name: string; kecamatan: string }>

const nothing = "kosong"
const money = /^(sales|assets|capital)_(min|max)$/
const words: Record<string, Record<string, string>> = {
  gender: genders,
  sector: sectors,
  legal_form: legalForms,
  place_type: placeTypes,
  size: sizes,
  markets,
  sales_period: { month: "sebulan", year: "setahun" },
}
const labels: Record<string, string> = {
  nik_last4: "NIK",
  npwp_last4: "NPWP",
  size: "Skala usaha",
  assignee_id: "Pendamping",
  person_id: "Pelaku",
  tags: "Label",
}

/** Every field that one transaction changed, from → to, in words; a NIK or NPWP shows its end only. */
export function sayChanges(rows: readonly RowChange[], places: Places): ChangeLine[] {
  const lines = rows.flatMap((row) => [...moneyLines(row.changes), ...plainLines(row, places)])
  const kbli = rows.filter(({ changes }) => "kbli" in changes)
  return kbli.length > 0 ? [...lines, kbliLine(kbli)] : lines
}

function plainLines({ of, changes }: RowChange, places: Places): ChangeLine[] {
  return Object.entries(changes).flatMap(([key, [from, to]]) => {
    const { column, year } = partsOf(key)
    if (column === "kbli" || (money.test(column) && hasTwin(changes, key))) return []
    const label = `${labelOf(of, column)}${year && ` ${year}`}`
    return [{ label, from: sayValue(column, from, places), to: sayValue(column, to, places) }]
  })
}

/** Both bounds of an amount, where both have changed, as one range. */
function moneyLines(changes: Changes): ChangeLine[] {
  return Object.entries(changes).flatMap(([key, low]) => {
    const { column, year } = partsOf(key)
    const high = changes[key.replace("_min", "_max")]
    if (!column.endsWith("_min") || !money.test(column) || !high) return []
    const label = `${fieldWord(column.replace("_min", ""))}${year && ` ${year}`}`
    return [{ label, from: sayRange(low[0], high[0]), to: sayRange(low[1], high[1]) }]
  })
}

function kbliLine(rows: readonly RowChange[]): ChangeLine {
  const codes = (side: 0 | 1) => rows.flatMap(({ changes }) => textOf(changes.kbli?.[side]) ?? []).join(", ") || nothing
  return { label: fieldWord("kbli"), from: codes(0), to: codes(1) }
}

function hasTwin(changes: Changes, key: string): boolean {
  const twin = key.includes("_min") ? key.replace("_min", "_max") : key.replace("_max", "_min")
  return twin in changes
}

/** A year's figures have the year behind the column: "sales_min 2025". */
function partsOf(key: string): { column: string; year: string } {
  const [column = key, year = ""] = key.split(" ")
  return { column, year }
}

function labelOf(of: RowChange["of"], column: string): string {
  if (column === "name") return fieldWord(of === "person" ? "personName" : "name")
  const known = labels[column]
  if (known) return known
  const bound = money.test(column) ? (column.endsWith("_min") ? " paling sedikit" : " paling banyak") : ""
  const field = column.replace(/_(min|max)$/, "").replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return `${fieldWord(field)}${bound}`
}

function sayValue(column: string, value: unknown, places: Places): string {
  if (Array.isArray(value)) return value.map((each) => wordFor(words[column] ?? {}, String(each))).join(", ") || nothing
  const text = textOf(value)
  if (text === null) return nothing
  if (money.test(column)) return formatRupiahRange(Number(text), Number(text))
  const vocabulary = words[column]
  if (vocabulary) return wordFor(vocabulary, text)
  return saySpecial(column, text, places)
}

function saySpecial(column: string, text: string, places: Places): string {
  switch (column) {
    case "kelurahan_code": {
      const place = places.get(text)
      return place ? `${place.name}, ${place.kecamatan}` : text
    }
    case "nik_last4":
    case "npwp_last4":
      return maskNik(text)
    case "birth_date":
      return formatDay(text)
    case "phone":
    case "phone2":
      return formatPhone(text)
    case "latitude":
    case "longitude":
      return text.replace(".", ",")
    default:
      // A number written into a free text is no more to be read here than in its own field.
      return text.replace(/\d{15,}/g, maskNumber)
  }
}

function sayRange(min: unknown, max: unknown): string {
  const [low, high] = [textOf(min), textOf(max)]
  if (low === null && high === null) return nothing
  return formatRupiahRange(low === null ? null : Number(low), high === null ? null : Number(high))
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined || value === "" ? null : String(value)
}
