import { may } from "@/lib/access"
import { answerDownload } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { formatInstant } from "@/lib/format"
import { recordMouExport } from "@/lib/mou/commands/export"
import { exportMous } from "@/lib/mou/queries/export"
import { listSheets } from "@/lib/mou/rules/export-sheets"
import { fillSheets } from "@/lib/mou/rules/export-workbook"
import { fileTypes } from "@/lib/report/schema"
import { dayIn } from "@/lib/tenant/rules"

/** All agreements with what is owed and was handed over, as a workbook; the audit trail knows of it before it leaves. */
export async function POST(_request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "mou.export") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const { name, timeZone: zone } = await requireTenant({ daerah })
  const now = new Date()
  const today = dayIn(zone, now)
  const exported = await exportMous(actor, { today, zone })
  await recordMouExport(actor, exported)
  const bytes = await fillSheets(listSheets(exported), [
    `Perjanjian ${name} dengan mitra, per ${formatInstant(now, zone)}.`,
    "Satu baris pada lembar Perjanjian adalah satu naskah; pada Komitmen satu janji satu pihak; pada Pengajuan satu hal yang diserahkan kepada mitra.",
    "Dijanjikan: jumlah untuk seluruh masa. Sudah jatuh tempo: jumlah untuk periode yang hari terakhirnya sudah lewat. Terwujud: yang sudah dikonfirmasi pihak lain. Ketiganya tidak dijumlahkan.",
    "Hari menunggu: dari penyerahan sampai jawaban, atau sampai hari ini bila belum dijawab.",
  ])
  return answerDownload(bytes, `perjanjian-${daerah}-${today}.xlsx`, fileTypes.xlsx)
}
