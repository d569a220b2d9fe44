import { v7 as uuidv7 } from "uuid"
import { assignManyAction, tagManyAction, takeStepAction } from "@/app/[daerah]/(kelola)/umkm/massal/actions"
import { AssignManyForm, StepManyForm, TagManyForm } from "@/app/[daerah]/(kelola)/umkm/massal/forms"
import { Notice } from "@/components/ui/notice"
import type { Actor } from "@/lib/access"
import { listAssignees, listTags } from "@/lib/enterprise/queries/marks"
import { previewStep } from "@/lib/enterprise/queries/standing"
import type { Filter } from "@/lib/enterprise/rules/filter"
import { countDone, sayOutcome } from "@/lib/enterprise/rules/steps"
import { type Step, steps } from "@/lib/enterprise/schema/steps"
import { formatNumber } from "@/lib/format"

type PartProps = { actor: Actor; filter: Filter; query: string; base: string }

/** What each step means for those it is taken for. */
const meanings: Record<Step, string> = {
  submit: "Usaha masuk antrean pemeriksaan pendamping.",
  approve:
    "Usaha menjadi seperti yang diusulkan pendamping: disahkan, dicatat tutup, atau dicatat pindah. Pengesahan berlaku sejak tanggal kunjungan. Persetujuan tidak dapat diurungkan sekaligus; sesudahnya setiap usaha hanya dapat diubah satu per satu atau lewat langkah lain.",
  "ask-repair":
    "Usaha ditandai perlu perbaikan. Sesudah diperbaiki, usaha harus diperiksa lagi sebelum dapat disahkan.",
  reject: "Usaha ditolak masuk daftar. Yang ditolak dapat dibuka kembali.",
  close: "Usaha dicatat tutup dan tidak dihitung sebagai usaha aktif. Yang tutup dapat dibuka kembali.",
  move: "Usaha dicatat pindah dan tidak dihitung sebagai usaha aktif di sini. Yang pindah dapat dibuka kembali.",
  reopen: "Usaha kembali diajukan dan menunggu diperiksa pendamping.",
}

function hiddenOf({ actor, query }: PartProps): Record<string, string> {
  return { daerah: actor.tenantSlug, id: uuidv7(), daftar: query }
}

function backOf({ base, query }: PartProps) {
  return <a href={base + query}>Batal</a>
}

/** A step for many: what it would do to how many, and why the others are left out. */
export async function StepPart({ step, ...part }: PartProps & { step: Step }) {
  const outcome = await previewStep(part.actor, step, { filter: part.filter })
  const count = countDone(outcome)
  if (count === 0) {
    return (
      <>
        <Notice kind="warning">Langkah ini tidak dapat dilakukan untuk satu pun. {sayOutcome(outcome)}</Notice>
        <p>{backOf(part)}</p>
      </>
    )
  }
  return (
    <>
      <Notice kind="info" title="Yang akan terjadi">
        <p>{sayOutcome(outcome)}</p>
        <p>{meanings[step]}</p>
      </Notice>
      <StepManyForm
        action={takeStepAction}
        hidden={{ ...hiddenOf(part), langkah: step, jumlah: String(count) }}
        needsReason={steps[step].needsReason}
        submitLabel={`${steps[step].label}: ${formatNumber(count)} usaha`}
        beside={backOf(part)}
      />
    </>
  )
}

/** A label for many. */
export async function TagPart(part: PartProps) {
  const tags = await listTags(part.actor)
  return (
    <TagManyForm
      action={tagManyAction}
      hidden={hiddenOf(part)}
      tags={tags.map(({ tag }) => tag)}
      submitLabel="Simpan label"
      beside={backOf(part)}
    />
  )
}

/** A companion for many. */
export async function AssignPart(part: PartProps) {
  const assignees = await listAssignees(part.actor)
  const choices = assignees.map(({ id, name, kelurahan }) => ({
    value: id,
    label: `${name} (${formatNumber(kelurahan.length)} kelurahan)`,
  }))
  return (
    <AssignManyForm
      action={assignManyAction}
      hidden={hiddenOf(part)}
      assignees={choices}
      submitLabel="Simpan penugasan"
      beside={backOf(part)}
    />
  )
}
