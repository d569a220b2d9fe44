import { Stat } from "@/components/ui/stat"
import type { Actor } from "@/lib/access"
import { formatDay, formatNumber } from "@/lib/format"
import { countMoved } from "@/lib/readiness/queries/moved"
import { readPicture, usualDays, writeBehind } from "@/lib/readiness/rules/picture"

type MovedProductsProps = { actor: Actor; today: string; zone: string }

/** What moved in the last months: products whose level went up or down, each with its list. */
export async function MovedProducts({ actor, today, zone }: MovedProductsProps) {
  const span = readPicture({}, today)
  const { up, down } = await countMoved(actor, { ...span, zone })
  const list = `/${actor.tenantSlug}/kesiapan/daftar`
  const shown = {
    unit: "produk",
    asOf: `${formatDay(span.from)} sampai ${formatDay(span.until)}`,
    aboutHref: `/${actor.tenantSlug}/kesiapan`,
  }
  const rule = `pada hari terakhir dibandingkan dengan ${usualDays} hari sebelumnya; tingkat hanya dihitung dari yang sudah diperiksa. Yang berubah karena rubrik berubah tidak ikut.`
  return (
    <section className="stack">
      <h2>Produk yang bergerak</h2>
      <div className="stats">
        <Stat
          {...shown}
          label="Naik tingkat"
          figure={formatNumber(up)}
          definition={`Produk dengan tingkat kesiapan lebih tinggi ${rule}`}
          href={up > 0 ? `${list}${writeBehind({ way: "naik" })}` : undefined}
        />
        <Stat
          {...shown}
          label="Turun tingkat"
          figure={formatNumber(down)}
          definition={`Produk dengan tingkat kesiapan lebih rendah ${rule}`}
          href={down > 0 ? `${list}${writeBehind({ way: "turun" })}` : undefined}
        />
      </div>
    </section>
  )
}
