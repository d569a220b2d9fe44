import { readPage } from "@/lib/enrolment/rules/filter"
import { isKeyOf } from "@/lib/vocabulary"

/** How often an enterprise was served. */
export const services = {
  belum: "Belum pernah",
  pernah: "Pernah dilayani",
  tiga: "Tiga kali atau lebih",
  semua: "Semua",
} as const
export type Service = keyof typeof services

/** Which enterprises a list of the equity page shows; "-" stands for what is not filled in, `year` null for all years. */
export type EquityFilter = {
  year: number | null
  kelurahan: string | null
  sector: string | null
  service: Service | null
  page: number
}

type Query = Record<string, string | undefined>

/** What an address says about the equity page; what cannot be understood is left out. */
export function readEquityFilter({ tahun = "", kelurahan = "", sektor = "", layanan, halaman }: Query): EquityFilter {
  return {
    year: /^20\d\d$/.test(tahun) ? Number(tahun) : null,
    kelurahan: /^[\d.-]{1,13}$/.test(kelurahan) ? kelurahan : null,
    sector: /^[A-Z_-]{1,20}$/.test(sektor) ? sektor : null,
    service: isKeyOf(services, layanan) ? layanan : null,
    page: readPage(halaman),
  }
}

/** The query of an address that shows the page so; empty where all is as usual. */
export function writeEquityFilter({ year, kelurahan, sector, service, page }: EquityFilter): string {
  const parts = [
    ["tahun", year ? String(year) : ""],
    ["kelurahan", kelurahan ?? ""],
    ["sektor", sector ?? ""],
    ["layanan", service ?? ""],
    ["halaman", page > 1 ? String(page) : ""],
  ].filter(([, value]) => value)
  return parts.length > 0 ? `?${new URLSearchParams(parts)}` : ""
}

/** How many enterprises there are of a kind, how many were ever served, and how many three times or more. */
export type Shares = { value: string; total: number; served: number; often: number }

/** Those of whom the smallest share was served, so many at most; where everybody was, none. */
export function leastServed(shares: readonly Shares[], most: number): Shares[] {
  const open = shares.filter(({ value, total, served }) => value !== "-" && served < total)
  const share = ({ served, total }: Shares) => served / total
  return [...open]
    .sort((a, b) => share(a) - share(b) || b.total - a.total || a.value.localeCompare(b.value))
    .slice(0, most)
}
