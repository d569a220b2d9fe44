import { removeMouAction } from "@/app/[daerah]/(kelola)/mou/actions"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Actor, may } from "@/lib/access"
import type { MouDetail } from "@/lib/mou/queries/detail"
import { isRemovable } from "@/lib/mou/rules/step"

/** Takes a proposal away on which nothing stands yet. */
export function RemoveCard({ actor, mou }: { actor: Actor; mou: MouDetail }) {
  const { id, status, steps, obligations, submissions, interactions, children } = mou
  const isGone = isRemovable({ status, steps, obligations, submissions, interactions, children: children.length })
  if (!isGone || !may(actor, "mou.remove")) return null
  return (
    <Card title="Hapus usulan">
      <Form action={removeMouAction} hidden={{ daerah: actor.tenantSlug, id }}>
        <p>Usulan ini beserta naskahnya dihapus. Belum ada tahap yang dijalankan.</p>
        <div className="bar">
          <SubmitButton variant="danger">Hapus usulan</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
