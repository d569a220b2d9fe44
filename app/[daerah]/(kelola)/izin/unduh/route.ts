import { may } from "@/lib/access"
import { answerDownload } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { fillSheets } from "@/lib/mou/rules/export-workbook"
import { recordPermitExport } from "@/lib/permit/commands/export"
import { exportPipeline } from "@/lib/permit/queries/pipeline"
import { readPermitList } from "@/lib/permit/rules/filter"
import { permitSheet } from "@/lib/permit/rules/sheets"
import { getKelurahan } from "@/lib/region/queries"
import { fileTypes } from "@/lib/report/schema"
import { dayIn } from "@/lib/tenant/rules"

/** The permits of a filter as a workbook; the audit trail knows of it before it leaves. */
export async function POST(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "permit.export") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const { name, timeZone } = await requireTenant({ daerah })
  const { filter } = readPermitList(Object.fromEntries(new URL(request.url).searchParams))
  const [rows, places] = await Promise.all([exportPipeline(actor, filter), getKelurahan(actor)])
  await recordPermitExport(actor, { list: "pipeline", rows: rows.length })
  const today = dayIn(timeZone, new Date())
  const bytes = await fillSheets(
    [permitSheet(rows, places)],
    [
      `Izin dan sertifikat UMKM ${name} per ${today}.`,
      "Satu baris adalah satu izin yang sudah terbit. Tanpa tanggal berakhir: berlaku selama tidak ada perubahan.",
      "Diketahui dari “Menurut pemilik”: belum diperiksa dinas.",
    ],
  )
  return answerDownload(bytes, `izin-${daerah}-${today}.xlsx`, fileTypes.xlsx)
}
