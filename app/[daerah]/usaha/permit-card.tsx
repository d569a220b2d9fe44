import { Tag } from "@/components/ui/tag"
import { formatShortDay } from "@/lib/format"
import type { PermitRow } from "@/lib/permit/queries/list"
import { permitKinds } from "@/lib/permit/schema/words"
import { permitStanding } from "./izin/standing"

/** The permits of an owner in one glance, those that end soonest first. */
export function PermitCard({ permits, base }: { permits: readonly PermitRow[]; base: string }) {
  const shown = permits.filter(({ state }) => state !== "REVOKED").slice(0, 4)
  return (
    <section className="card">
      <h2>Izin dan sertifikat</h2>
      {shown.length === 0 && <p className="muted">Belum ada yang tercatat.</p>}
      <div>
        {shown.map((permit) => {
          const { mood, word } = permitStanding(permit)
          return (
            <a className="task" href={`${base}/izin#izin-${permit.id}`} key={permit.id}>
              <span>
                {permit.kind === "OTHER" ? permit.title : permitKinds[permit.kind]}
                <span className="sub">{sayReach(permit)}</span>
              </span>
              <Tag mood={mood}>{word}</Tag>
            </a>
          )
        })}
        <a className="task" href={`${base}/izin`}>
          <span>{permits.length > shown.length ? `Lihat semua (${permits.length})` : "Lihat atau tambah izin"}</span>
        </a>
      </div>
    </section>
  )
}

/** Until when a permit holds, and for which products where not for all. */
function sayReach({ products, expiresOn }: PermitRow): string {
  const until = expiresOn ? `Sampai ${formatShortDay(expiresOn)}` : "Tanpa batas waktu"
  return products.length > 0 ? `${until}, untuk ${products.join(", ")}` : until
}
