import "../ganda.css"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { asked, requireActor } from "@/lib/auth"
import { getNextPair } from "@/lib/duplicate/queries/list"
import { getPair } from "@/lib/duplicate/queries/pair"
import { reasons } from "@/lib/duplicate/rules/score"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { dismissPairAction, mergePairAction, reopenPairAction } from "../actions"
import { Done } from "../done"
import { hiddenOfFilter, queryOfFilter, readFilter } from "../filter"
import { SmallForm } from "../small-form"
import { MergeForm } from "./merge-form"
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
  const zone = (await asked(slug)).tenant?.timeZone ?? "Asia/Jakarta"
  const places = await getKelurahan(actor)
  const { id, a, b, state, score, version } = pair
  const next = await getNextPair(actor, id, filter)
  const hidden = { daerah: slug, id, ...hiddenOfFilter(filter) }
  const lines = pair.choices.map((choice) => ({ ...lineOf(choice, places), differs: choice.differs }))
  const same = lines.filter(({ differs, a: value }) => !differs && value !== null)
  const isOpen = state === "OPEN" && a.status !== "MERGED" && b.status !== "MERGED"
  return (
    <main>
      <PageHeader
        title="Usaha yang sama?"
        lead={`Nilai kemiripan ${score} dari 100: ${pair.reasons.map((reason) => reasons[reason]).join(", ")}.`}
        back={{ href: `/${slug}/ganda${queryOfFilter(filter)}`, label: "Data ganda" }}
      >
        {next && (
          <ButtonLink href={`/${slug}/ganda/${next}${queryOfFilter(filter)}`} variant="quiet">
            Lewati
          </ButtonLink>
        )}
      </PageHeader>
      <Done slug={slug} done={query.selesai} />
      <div className="pair-heads">
        <OriginCard {...{ slug, zone }} letter="A" origin={a} />
        <OriginCard {...{ slug, zone }} letter="B" origin={b} />
      </div>
      {!isOpen && <Notice kind="info">{sayState(state)}</Notice>}
      {state === "DISMISSED" && <SmallForm quiet action={reopenPairAction} {...{ hidden }} label="Tanyakan lagi" />}
      {isOpen && (
        <>
          <Card title="Bukan usaha yang sama">
            <p className="muted">Keputusan ini diingat, dan pasangan ini tidak ditanyakan lagi.</p>
            <SmallForm quiet key={id} action={dismissPairAction} hidden={hidden} label="Bukan ganda" />
          </Card>
          <Card title="Usaha yang sama: gabungkan">
            <p className="muted">
              Pilih nilai yang benar. Kunjungan, angka, dan persetujuan ikut berpindah; penggabungan dapat dibatalkan
              selama 30 hari.
            </p>
            <MergeForm
              key={id}
              action={mergePairAction}
              hidden={{ ...hidden, version }}
              names={{ a: a.name, b: b.name }}
              lines={lines.filter(({ differs }) => differs).map(({ differs: _, ...line }) => line)}
              {...{ keep: pair.keep, person: pair.person, years: pair.years }}
            />
          </Card>
        </>
      )}
      {same.length > 0 && (
        <Card title="Sama di kedua catatan">
          <DescriptionList facts={same.map(({ label, a: value }) => ({ label, value }))} />
        </Card>
      )}
    </main>
  )
}

function sayState(state: string): string {
  if (state === "DISMISSED") return "Pasangan ini sudah ditandai bukan ganda."
  return "Salah satu catatan sudah digabung; tidak ada lagi yang perlu diputuskan di sini."
}
