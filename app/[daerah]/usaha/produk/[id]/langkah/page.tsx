import "../../produk.css"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { getNextSteps } from "@/lib/channel/queries/explained"
import { verdicts } from "@/lib/channel/schema/words"
import { idParam } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { levels } from "@/lib/readiness/schema/words"
import { placeHref } from "./place-href"
import { WayLines } from "./way-lines"

export const metadata: Metadata = { title: "Dapat masuk ke mana?" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

const moods = { READY: "good", ALMOST: "info", NOT_YET: "plain" } as const

/** Which markets a product can take, and for each what is still missing, what to do and who can help. */
export default async function OwnNextStepsPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const id = await idParam(params)
  const [record, steps] = await Promise.all([getOwnRecord(actor, id), getNextSteps(actor, id)])
  if (!record || !steps) notFound()
  const { step, explained, helpers } = steps
  const base = `/${actor.tenantSlug}/usaha`
  const of = { base, productId: id, enterpriseId: record.enterprise.id }
  return (
    <main>
      <PageHeader
        title="Dapat masuk ke mana?"
        lead={record.name}
        back={{ href: `${base}/produk/${id}`, label: record.name }}
      />
      {step && (
        <section className="next-task stack">
          <p className="muted small">{`Untuk naik ke tingkat “${levels[step.level]}”`}</p>
          <h2>{step.verb}</h2>
          <p>{step.words}.</p>
          <p className="bar">
            <ButtonLink href={placeHref(of, step.place)} size="full">
              Kerjakan sekarang
            </ButtonLink>
          </p>
        </section>
      )}
      {explained.map(({ profile, verdict, headline, lines }) => (
        <section className="card" key={profile.id}>
          <h2>
            {profile.name} <Tag mood={moods[verdict]}>{verdicts[verdict]}</Tag>
          </h2>
          <p>{headline}</p>
          <WayLines {...{ of, lines, helpers }} />
        </section>
      ))}
    </main>
  )
}
