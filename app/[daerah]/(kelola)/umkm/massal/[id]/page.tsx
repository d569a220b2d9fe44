import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { undoManyAction } from "@/app/[daerah]/(kelola)/umkm/massal/actions"
import { UndoForm } from "@/app/[daerah]/(kelola)/umkm/massal/forms"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { requireActor, requireTenant } from "@/lib/auth"
import { getDeed } from "@/lib/enterprise/queries/deed"
import { sayOutcome } from "@/lib/enterprise/rules/steps"
import { formatInstant } from "@/lib/format"
import { idParam } from "@/lib/params"

export const metadata: Metadata = { title: "Hasil tindakan" }

const undoable = new Set(["enterprise.tag", "enterprise.assign"])

export default async function DeedPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "enterprise.list")
  const id = await idParam(params)
  const deed = await getDeed(actor, id)
  if (!deed) notFound()
  const { timeZone } = await requireTenant(params)
  const base = `/${actor.tenantSlug}/umkm`
  return (
    <main>
      <PageHeader
        title="Hasil tindakan"
        lead={formatInstant(deed.at, timeZone)}
        back={{ href: base + deed.query, label: "UMKM" }}
      />
      <Notice kind="success">{sayOutcome(deed.outcome)}</Notice>
      {deed.undone && (
        <Notice kind="info">Sudah diurungkan: yang belum diubah orang lain kembali seperti semula.</Notice>
      )}
      {undoable.has(deed.action) && !deed.undone && (
        <UndoForm action={undoManyAction} hidden={{ daerah: actor.tenantSlug, id, apa: deed.action }} />
      )}
      <div className="bar">
        <ButtonLink href={base + deed.query} variant="quiet">
          Kembali ke daftar
        </ButtonLink>
      </div>
    </main>
  )
}
