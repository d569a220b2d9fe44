import { Card } from "@/components/ui/card"
import { type Actor, may } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { getReport } from "@/lib/movement/queries/report"
import { type Behind, type SideOfCredit, usualReport, writeBehind } from "@/lib/movement/rules/report"

type MovedCardProps = { actor: Actor; per: SideOfCredit; id: string; today: string }

/** The products a training or an agreement is credited with over the last year, in short, with the list. */
export async function MovedCard({ actor, per, id, today }: MovedCardProps) {
  if (!may(actor, "movement.list")) return null
  const state = usualReport(per, today)
  const [row] = (await getReport(actor, state, id)).rows
  const here = `/${actor.tenantSlug}/kesiapan/perubahan`
  const count = (number: number, words: string, more: Partial<Behind>) => {
    const said = `${formatNumber(number)} ${words}`
    return number > 0 ? <a href={`${here}/daftar${writeBehind({ ...state, id, ...more })}`}>{said}</a> : said
  }
  return (
    <Card title="Produk yang bergerak">
      {row ? (
        <p>
          {count(row.up, "produk naik", { way: "naik" })}, {count(row.down, "turun", { way: "turun" })} dalam setahun
          terakhir; {count(row.levels.up, "naik tingkat", { part: "tingkat", way: "naik" })}.
          {row.disputed > 0 && <> {count(row.disputed, "produk disangkal pemiliknya", { part: "sangkal" })}.</>}
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
