import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { fieldPhrase, fieldWord } from "@/lib/enterprise/rules/field-words"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatInstant } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getProposal } from "@/lib/proposal/queries"
import { changedMeanwhile, dueAt, isOverdue } from "@/lib/proposal/rules"
import { proposalKinds, proposalStates } from "@/lib/proposal/schema"
import { getKelurahan } from "@/lib/region/queries"
import { decideProposalAction } from "../actions"
import { DecideForm, type Difference } from "./decide-form"

export const metadata: Metadata = { title: "Usulan perubahan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function ProposalPage({ params }: PageProps) {
  const actor = await requireActor(params, "proposal.list")
  const proposal = await getProposal(actor, await idParam(params))
  if (!proposal) notFound()
  const { slug, timeZone } = await requireTenant(params)
  const places = await getKelurahan(actor)
  const { id, kind, state, at, by, note, from, to, fields, recorded, version, enterprise } = proposal
  const say = (field: string, text = "") =>
    (field === "kelurahanCode" ? (places.get(text)?.name ?? text) : text) || "kosong"
  const stale = changedMeanwhile(from, recorded)
  const differences: Difference[] = fields.map((field) => ({
    field,
    label: fieldWord(field),
    from: say(field, from[field]),
    to: say(field, to[field]),
    now: stale.includes(field) ? say(field, recorded[field]) : undefined,
  }))
  const isOpen = state === "OPEN"
  return (
    <main>
      <PageHeader
        title={`${wordFor(proposalKinds, kind)}: ${enterprise.name}`}
        back={{ href: `/${slug}/usulan`, label: "Usulan" }}
        lead={
          <>
            <a href={`/${slug}/umkm/${enterprise.id}`}>Buka data usaha</a>, pelaku {enterprise.person}
          </>
        }
      />
      {isOpen && isOverdue(at, new Date()) && (
        <Notice kind="warning" title="Lewat batas 3 × 24 jam">
          UU 27/2022 pasal 30 meminta perbaikan paling lambat {formatInstant(dueAt(at), timeZone)}.
        </Notice>
      )}
      <Card>
        <DescriptionList
          facts={[
            { label: "Diterima", value: formatInstant(at, timeZone), note: `dari ${by ?? "pelaku"}` },
            { label: "Batas menjawab", value: formatInstant(dueAt(at), timeZone), note: "UU 27/2022 pasal 30" },
            ...(note ? [{ label: kind === "OBJECTION" ? "Keberatan" : "Pesan", value: note }] : []),
          ]}
        />
      </Card>
      {isOpen && may(actor, "proposal.decide") ? (
        <Card title="Jawaban">
          <DecideForm {...{ slug, id, version, differences }} action={decideProposalAction} />
        </Card>
      ) : (
        <Answered proposal={proposal} differences={differences} zone={timeZone} />
      )}
    </main>
  )
}

type AnsweredProps = {
  proposal: NonNullable<Awaited<ReturnType<typeof getProposal>>>
  differences: Difference[]
  zone: string
}

function Answered({ proposal, differences, zone }: AnsweredProps) {
  const { state, decider, decidedAt, answer, accepted } = proposal
  return (
    <Card title={wordFor(proposalStates, state)}>
      <DescriptionList
        facts={[
          ...differences.map(({ field, label, from, to }) => ({
            label,
            value: `${from} → ${to}`,
            note: accepted.includes(field) ? "diterima" : "tidak diterima",
          })),
          ...(answer ? [{ label: "Jawaban", value: answer }] : []),
          ...(accepted.length > 0 ? [{ label: "Yang diterima", value: fieldPhrase(accepted) }] : []),
          ...(decidedAt ? [{ label: "Dijawab", value: formatInstant(decidedAt, zone), note: decider }] : []),
        ]}
      />
    </Card>
  )
}
