import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { saveLabelAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { CheckForm } from "../check-form"
import { requirePart } from "../part"
import { PartPage } from "../part-page"
import { LabelForm } from "./label-form"
import { ElementTable, VersionTable } from "./label-tables"

export const metadata: Metadata = { title: "Label produk" }

export default async function LabelPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "readiness.view")
  const { product, record, mayChange } = await requirePart(actor, params)
  const { id } = product
  const slug = actor.tenantSlug
  const [current] = record.labels
  return (
    <PartPage {...{ actor, product }} current="label">
      {current ? (
        <Card title={`Label sekarang, versi ${current.version}`}>
          <ElementTable label={current} />
          {current.note && <p>{current.note}</p>}
          {mayChange && <CheckForm {...{ actor, id }} part="LABEL" grades={[current.grade]} what="labelnya" />}
        </Card>
      ) : (
        <EmptyState title="Belum ada label yang dicatat">
          Sembilan unsur wajib label pangan menurut Peraturan BPOM 31/2018 dicentang satu per satu.
        </EmptyState>
      )}
      {mayChange && (
        <Card title={current ? "Catat label yang diperbarui" : "Catat label"}>
          <p className="muted small">Setiap simpanan menjadi versi baru; versi lama tetap terlihat.</p>
          <LabelForm
            action={saveLabelAction}
            hidden={{ daerah: slug, productId: id, id: uuidv7() }}
            current={current}
          />
        </Card>
      )}
      {record.labels.length > 0 && (
        <Card title="Semua versi">
          <VersionTable {...{ slug, id }} labels={record.labels} zone={record.timeZone} />
        </Card>
      )}
    </PartPage>
  )
}
