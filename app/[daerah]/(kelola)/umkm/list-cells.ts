import type { LineCell } from "@/app/[daerah]/(kelola)/umkm/enterprise-lines"
import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import type { ListedEnterprise } from "@/lib/enterprise/queries/list"
import { sectorWord } from "@/lib/enterprise/rules/columns"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import type { ListColumn } from "@/lib/enterprise/rules/list-columns"
import { sizes, statuses, statusMoods, wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatInstantShortDay, formatRupiahRange, formatShortDay, maskNik } from "@/lib/format"
import { formatPhone } from "@/lib/person/rules"

/** What the rows of one list have in common. */
export type ListSetting = {
  columns: readonly ListColumn[]
  places: Places
  /** The year whose sales need no year beside them. */
  usualYear: number
  timeZone: string
}

type Write = (row: ListedEnterprise, setting: ListSetting) => LineCell

const writers: Record<ListColumn, Write> = {
  pelaku: ({ person, nikLast4 }) => [person ?? "", nikLast4 ? `NIK ${maskNik(nikLast4)}` : "NIK belum ada"],
  nib: ({ nib }) => nib ?? "–",
  telepon: ({ phone }) => (phone ? whole(formatPhone(phone)) : "–"),
  produk: ({ products }) => products ?? "–",
  kelurahan: writePlace,
  rtrw: (row) => (areaOf(row) ? whole(areaOf(row)) : "–"),
  alamat: ({ address }) => address ?? "–",
  sektor: ({ sector }) => sectorWord(sector ?? null) || "–",
  skala: ({ size }) => (size ? wordFor(sizes, size) : "–"),
  penjualan: writeSales,
  mulai: ({ startedYear }) => (startedYear ? [String(startedYear), "", "num"] : ["–", "", "num"]),
  status: writeStatus,
  berlaku: ({ validUntil }) => (validUntil ? whole(formatShortDay(validUntil)) : "–"),
  kunjungan: writeVisit,
  pendamping: ({ assignee, companions }) => (assignee ? [assignee, "ditugaskan langsung"] : (companions ?? "–")),
  label: ({ tags }) => tags?.join(", ") || "–",
  diubah: ({ updatedAt }, { timeZone }) => (updatedAt ? whole(formatInstantShortDay(updatedAt, timeZone)) : "–"),
}

/** What a row says in one column. */
export function writeCell(column: ListColumn, row: ListedEnterprise, setting: ListSetting): LineCell {
  return writers[column](row, setting)
}

/** A text that is not broken over lines. */
function whole(text: string): LineCell {
  return [text, "", "nowrap"]
}

function writePlace(row: ListedEnterprise, { places, columns }: ListSetting): LineCell {
  const code = row.kelurahanCode
  if (!code) return ["belum jelas", "", "warn"]
  return [places.get(code)?.name ?? code, columns.includes("rtrw") ? "" : areaOf(row)]
}

function areaOf({ rt, rw }: ListedEnterprise): string {
  return [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(" / ")
}

function writeSales(
  { salesMin = null, salesMax = null, year }: ListedEnterprise,
  { usualYear }: ListSetting,
): LineCell {
  return [formatRupiahRange(salesMin, salesMax), year && year !== usualYear ? `tahun ${year}` : "", "num"]
}

function writeVisit({ lastVisit, visitedOn }: ListedEnterprise, { timeZone }: ListSetting): LineCell {
  if (lastVisit) return whole(formatInstantShortDay(lastVisit, timeZone))
  return visitedOn ? whole(formatShortDay(visitedOn)) : "–"
}

function writeStatus({ status, flags = [] }: ListedEnterprise): LineCell {
  const isFlagged = status === "NEEDS_REPAIR" && flags.length > 0
  return [wordFor(statuses, status), isFlagged ? flagged(flags) : "", wordFor(statusMoods, status)]
}

function flagged(flags: string[]): string {
  const fields = [...new Set(flags.map((flag) => flag.split(":")[0] ?? ""))]
  return fields.length > 3 ? `${fieldPhrase(fields.slice(0, 2))}, dan ${fields.length - 2} lagi` : fieldPhrase(fields)
}
