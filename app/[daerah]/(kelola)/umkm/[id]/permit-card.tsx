import { standingOf } from "@/app/[daerah]/(kelola)/produk/[id]/izin/moods"
import { Card } from "@/components/ui/card"
import { Tag } from "@/components/ui/tag"
import type { Actor } from "@/lib/access"
import { listPermitsOfEnterprise, type PermitRow } from "@/lib/permit/queries/list"
import { permitKinds } from "@/lib/permit/schema/words"

/** The permits of an enterprise, each with the way to it; nothing while there are none. */
export async function PermitCard({ actor, id }: { actor: Actor; id: string }) {
  const permits = await listPermitsOfEnterprise(actor, id)
  if (permits.length === 0) return null
  return (
    <Card title="Izin dan sertifikat">
      <ul>
        {permits.map((permit) => (
          <PermitItem key={permit.id} slug={actor.tenantSlug} permit={permit} />
        ))}
      </ul>
    </Card>
  )
}

function PermitItem({ slug, permit }: { slug: string; permit: PermitRow }) {
  const { id, kind, title, number, products, productId, grade } = permit
  const { mood, word, until } = standingOf(permit)
  const name = kind === "OTHER" && title ? title : permitKinds[kind]
  const notes = [number, until, products.join(", "), grade === "stated" && "belum diperiksa dinas"]
  return (
    <li>
      {productId ? <a href={`/${slug}/produk/${productId}/izin/${id}`}>{name}</a> : name} <Tag mood={mood}>{word}</Tag>
      <span className="sub">{notes.filter(Boolean).join(" · ")}</span>
    </li>
  )
}
