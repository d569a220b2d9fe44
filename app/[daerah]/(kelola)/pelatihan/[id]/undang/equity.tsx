import type { Actor } from "@/lib/access"
import { countEquity } from "@/lib/enrolment/queries/equity"
import { leastServed } from "@/lib/enrolment/rules/equity"
import { formatNumber } from "@/lib/format"
import { getKelurahan } from "@/lib/region/queries"

/** Where the smallest share was ever served, as a hint for choosing. */
export async function Equity({ actor }: { actor: Actor }) {
  // Without a year the zone decides nothing.
  const [{ kelurahan }, places] = await Promise.all([
    countEquity(actor, { year: null, zone: "UTC" }),
    getKelurahan(actor),
  ])
  const least = leastServed(kelurahan, 4)
  const base = `/${actor.tenantSlug}/pelatihan/pemerataan`
  return (
    <p className="muted small">
      {least.length > 0 && "Paling sedikit dilayani: "}
      {least.map(({ value, served, total }, at) => (
        <span key={value}>
          {at > 0 && ", "}
          <a href={`?kelurahan=${value}`}>{places.get(value)?.name ?? value}</a>
          {` (${formatNumber(served)} dari ${formatNumber(total)})`}
        </span>
      ))}
      {least.length > 0 && ". "}
      <a href={base}>Lihat pemerataan</a>
    </p>
  )
}
