import { CountStat } from "@/app/[daerah]/count-stat"
import type { Dashboard } from "@/lib/dashboard/queries"

const always = new Set<string>(["recorded", "active", "approved"])

type RegisterStatsProps = { slug: string; register: Dashboard["register"]; asOf: string }

/** The register in numbers, each opening the list it counts; what needs nothing done is left out. */
export function RegisterStats({ slug, register, asOf }: RegisterStatsProps) {
  return (
    <div className="stats">
      {register.map(
        ([count, value]) =>
          (always.has(count) || value > 0) && <CountStat key={count} {...{ slug, count, value, asOf }} hasList />,
      )}
    </div>
  )
}
