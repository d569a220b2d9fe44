import "../ganda.css"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { requireActor, requireTenant } from "@/lib/auth"
import { getNextPair } from "@/lib/duplicate/queries/list"
import { getPair } from "@/lib/duplicate/queries/pair"
import { reasons } from "@/lib/duplicate/rules/score"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { Done } from "../done"
import { hiddenOfFilter, queryOfFilter, readFilter } from "../filter"
import { Decided, Decision } from "./decision"
import { OriginCard } from "./origin-card"
import { lineOf } from "./values"

export const metadata: Metadata = { title: "Bandingkan catatan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function PairPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "duplicate.list")
  const pair = await getPair(actor, await idParam(params))
  if (!pair) notFound()
  const query = await queryOf(searchParams)
  const filter = readFilter(query)
  const slug = actor.tenantSlug
  const { timeZone: zone } = await requireTenant(params)
  const places = await getKelurahan(actor)
  const { id, a, b, state } = pair
  const next = await getNextPair(actor, id, filter)
  const hidden = { daerah: slug, id, ...hiddenOfFilter(filter) }
  const lines = pair.choices.map((choice) => ({ ...lineOf(choice, places), differs: choice.differs }))
  const same = lines.filter(({ differs, a: value }) => !differs && value !== null)
  const isOpen = state === "OPEN" && a.status !== "MERGED" && b.status !== "MERGED"
  return (
    <main>
      <PageHeader
        title="Usaha yang sama?"
        lead={`Nilai kemiripan ${pair.score} dari 100: ${pair.reasons.map((reason) => reasons[reason]).join(", ")}.`}
        back={{ href: `/${slug}/ganda${queryOfFilter(filter)}`, label: "Data ganda" }}
      >
        {next && <Skip href={`/${slug}/ganda/${next}${queryOfFilter(filter)}`} />}
      </PageHeader>
      <Done slug={slug} done={query.selesai} />
      <div className="pair-heads">
        <OriginCard {...{ slug, zone }} letter="A" origin={a} />
        <OriginCard {...{ slug, zone }} letter="B" origin={b} />
      </div>
      {isOpen ? <Decision pair={pair} lines={lines} hidden={hidden} /> : <Decided state={state} hidden={hidden} />}
      {same.length > 0 && (
        <Card title="Sama di kedua catatan">
          <DescriptionList facts={same.map(({ label, a: value }) => ({ label, value }))} />
        </Card>
      )}
    </main>
  )
}

function Skip({ href }: { href: string }) {
  return (
    <ButtonLink href={href} variant="quiet">
      Lewati
    </ButtonLink>
  )
}
