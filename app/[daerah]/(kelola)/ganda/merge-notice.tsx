import { undoMergeAction } from "@/app/[daerah]/(kelola)/ganda/actions"
import { SmallForm } from "@/app/[daerah]/(kelola)/ganda/small-form"
import { Notice } from "@/components/ui/notice"
import { type Actor, may } from "@/lib/access"
import { listMergesOf, type MergeLine } from "@/lib/duplicate/queries/merges"
import { mayStillUndo } from "@/lib/duplicate/rules/undo"
import { formatInstant } from "@/lib/format"

/** On a record's page: what it was merged into or has taken in, and the way back while there is one. */
export async function MergeNotice({ actor, id, zone }: { actor: Actor; id: string; zone: string }) {
  const merges = await listMergesOf(actor, id)
  return merges.map((merge) => <MergeLineNotice key={merge.id} {...{ actor, id, zone, merge }} />)
}

type LineProps = { actor: Actor; id: string; zone: string; merge: MergeLine }

function MergeLineNotice({ actor, id, zone, merge }: LineProps) {
  const { kept, gone, by, at } = merge
  const [verb, other] = gone.id === id ? ["Digabung ke", kept] : ["Menggabungkan", gone]
  const canUndo = may(actor, "duplicate.undo-merge") && mayStillUndo(new Date(at), new Date())
  return (
    <Notice kind="info">
      {verb} <a href={`/${actor.tenantSlug}/umkm/${other.id}`}>{other.name}</a>
      {`, oleh ${by ?? "sistem"}, ${formatInstant(at, zone)}.`}
      {canUndo && (
        <SmallForm
          quiet
          action={undoMergeAction}
          hidden={{ daerah: actor.tenantSlug, id: merge.id }}
          label="Batalkan penggabungan"
        />
      )}
    </Notice>
  )
}
