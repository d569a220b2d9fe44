import { Card } from "@/components/ui/card"
import { type Actor, may } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { getReport } from "@/lib/movement/queries/report"
import { type SideOfCredit, usualReport, writeBehind } from "@/lib/movement/rules/report"

type MovedCardProps = { actor: Actor; per: SideOfCredit; id: string; today: string }

/** The products a training or an agreement is credited with over the last year, in short, with the list. */
export async function MovedCard({ actor, per, id, today }: MovedCardProps) {
  if (!may(actor, "movement.list")) return null
  const state = usualReport(per, today)
  const [row] = (await getReport(actor, state, id)).rows
  const here = `/${actor.tenantSlug}/kesiapan/perubahan`
  return (
    <Card title="Produk yang bergerak">
      {row ? (
        <p>
          <a href={`${here}/daftar${writeBehind({ ...state, id })}`}>
            {formatNumber(row.up)} produk naik, {formatNumber(row.down)} turun
          </a>{" "}
          dalam setahun terakhir; {formatNumber(row.levels.up)} di antaranya naik tingkat.
          {row.disputed > 0 && ` Pada ${formatNumber(row.disputed)} produk pemiliknya menyangkal.`}
        </p>
      ) : (
        <p className="muted">Belum ada perubahan produk yang dapat diperhitungkan kepadanya dalam setahun terakhir.</p>
      )}
      <a className="small" href={here + writeBehind(state)}>
        Bandingkan dengan yang lain
      </a>
    </Card>
  )
}
