import { v7 as uuidv7 } from "uuid"
import { StepForm } from "@/app/[daerah]/(kelola)/umkm/[id]/step-form"
import { takeStepAction } from "@/app/[daerah]/(kelola)/umkm/massal/actions"
import { Card } from "@/components/ui/card"
import { DescriptionList, type Fact } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { Tag } from "@/components/ui/tag"
import { type Actor, may } from "@/lib/access"
import type { StatusDetail } from "@/lib/enterprise/queries/standing"
import { proposals } from "@/lib/enterprise/rules/flow"
import { judgeStep, ownProposal } from "@/lib/enterprise/rules/steps"
import { statuses, statusMoods } from "@/lib/enterprise/schema/enterprise"
import { isStep, type Step, steps } from "@/lib/enterprise/schema/steps"
import { formatDay, formatInstant } from "@/lib/format"

type StatusCardProps = { actor: Actor; id: string; standing: StatusDetail; zone: string }

/** How the enterprise stands, since when and by whom, and what this actor may decide about it. */
export function StatusCard({ actor, id, standing, zone }: StatusCardProps) {
  const { status } = standing
  const offered = Object.keys(steps)
    .filter(isStep)
    .filter((step) => isOpen(actor, step, standing))
  const buttons = offered.map((step) => ({ step, label: labelOf(step, standing) }))
  const isOwn = may(actor, "enterprise.approve") && isObstructed(standing)
  return (
    <Card title="Status">
      <p>
        <Tag mood={statusMoods[status]}>{statuses[status]}</Tag> {sayNext(standing)}
      </p>
      <DescriptionList facts={factsOf(standing, zone)} />
      {isOwn && (
        <Notice kind="info">Anda sendiri yang mengusulkan ini; keputusannya ada pada petugas atau admin lain.</Notice>
      )}
      {buttons.length > 0 && (
        <StepForm
          key={`${status} ${standing.since}`}
          action={takeStepAction}
          hidden={{ daerah: actor.tenantSlug, id: uuidv7(), usaha: id }}
          plain={buttons.filter(({ step }) => !steps[step].needsReason)}
          reasoned={buttons.filter(({ step }) => steps[step].needsReason)}
        />
      )}
    </Card>
  )
}

function isOpen(actor: Actor, step: Step, standing: StatusDetail): boolean {
  return may(actor, steps[step].action) && "to" in judgeStep(step, standing)
}

function isObstructed(standing: StatusDetail): boolean {
  const judged = judgeStep("approve", standing)
  return "obstacle" in judged && judged.obstacle === ownProposal
}

function labelOf(step: Step, { proposal }: StatusDetail): string {
  if (step !== "approve" || proposal === "APPROVED") return step === "approve" ? "Sahkan" : steps[step].label
  return proposal === "CLOSED" ? "Setujui: catat tutup" : "Setujui: catat pindah"
}

/** What the status waits for, in a sentence. */
function sayNext({ status, proposal, visit, validUntil }: StatusDetail): string {
  if (status === "APPROVED" && validUntil) return `Berlaku sampai ${formatDay(validUntil)}.`
  if (status === "EXPIRED") return "Masa berlakunya lewat; perlu dikunjungi lagi."
  if (status === "SUBMITTED") return "Menunggu diperiksa pendamping."
  if (status === "NEEDS_REPAIR") return "Menunggu datanya diperbaiki."
  if (status !== "CHECKED") return ""
  if (!proposal) return "Sudah diperiksa, belum ada usulannya."
  if (proposal === "APPROVED" && visit === "old") return "Kunjungannya sudah terlalu lama; perlu dikunjungi lagi."
  return "Menunggu keputusan petugas."
}

function factsOf(standing: StatusDetail, zone: string): Fact[] {
  const { since, proposal, proposedBy, visitedOn, assignee, tags, transitions } = standing
  const [last] = transitions
  const by = last ? (last.by ?? "sistem") : null
  const facts: Fact[] = [
    { label: "Sejak", value: formatInstant(since, zone), note: by && `oleh ${by}` },
    { label: "Alasan", value: last?.reason },
    { label: "Usulan", value: proposal && proposals[proposal], note: proposedBy && `oleh ${proposedBy}` },
    { label: "Kunjungan", value: visitedOn && formatDay(visitedOn) },
    { label: "Pendamping", value: assignee },
    { label: "Label", value: tags.join(", ") },
  ]
  return facts.filter(({ value }) => Boolean(value))
}
