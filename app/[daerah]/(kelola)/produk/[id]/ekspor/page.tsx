import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { recordExportAction, saveExportDocumentsAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { listExportPapers } from "@/lib/product/queries/papers"
import { formatHs } from "@/lib/product/rules/hs"
import { requirePart } from "../part"
import { PartPage } from "../part-page"
import { ExportForm } from "./export-form"
import { ExportTable } from "./export-table"
import { PaperForm, PaperList } from "./paper-form"

export const metadata: Metadata = { title: "Ekspor" }

export default async function ExportPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "readiness.view")
  const { product, record, mayChange } = await requirePart(actor, params)
  const { id } = product
  const slug = actor.tenantSlug
  const papers = await listExportPapers(actor, product.commodity)
  const mayRecord = mayChange && may(actor, "product.record-export")
  return (
    <PartPage {...{ actor, product }} current="ekspor">
      <Card title="Dokumen ekspor yang siap">
        <p>{record.hsCode ? `Kode HS ${formatHs(record.hsCode)}.` : "Kode HS belum diisi pada data pokok."}</p>
        {mayChange ? (
          <PaperForm
            action={saveExportDocumentsAction}
            hidden={{ daerah: slug, id }}
            ready={record.exportDocuments}
            {...{ papers }}
          />
        ) : (
          <PaperList ready={record.exportDocuments} {...{ papers }} />
        )}
      </Card>
      {record.exports.length > 0 ? (
        <ExportTable {...{ slug, id, mayRecord }} exports={record.exports} />
      ) : (
        <EmptyState title="Belum ada pengiriman ekspor">
          Dicatat sesudah barang keluar dari Indonesia, dengan nomor PEB, juga bila memakai nama eksportir lain.
        </EmptyState>
      )}
      {mayRecord && (
        <Card title="Catat pengiriman">
          <ExportForm
            action={recordExportAction}
            hidden={{ daerah: slug, id: uuidv7(), productId: id }}
            initial={{ hsCode: record.hsCode ? formatHs(record.hsCode) : "" }}
            today={record.today}
          />
        </Card>
      )}
    </PartPage>
  )
}
