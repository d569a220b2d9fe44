import { may } from "@/lib/access"
import { answerDownload } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { getDrive, listMembers } from "@/lib/drive/queries/drives"
import { memberSheet } from "@/lib/drive/rules"
import { driveKinds } from "@/lib/drive/schema"
import { isOwnOrigin } from "@/lib/form"
import { fillSheets } from "@/lib/mou/rules/export-workbook"
import { isId } from "@/lib/params"
import { recordPermitExport } from "@/lib/permit/commands/export"
import { getKelurahan } from "@/lib/region/queries"
import { fileTypes } from "@/lib/report/schema"
import { dayIn } from "@/lib/tenant/rules"

type DriveParams = { params: Promise<{ daerah: string; id: string }> }

/** The members of a drive as a workbook; the audit trail knows of it before it leaves. */
export async function POST(_request: Request, { params }: DriveParams): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  if (!actor || !may(actor, "permit.export") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const drive = await getDrive(actor, id)
  if (!drive) return new Response(null, { status: 404 })
  const { name, timeZone } = await requireTenant({ daerah })
  const [members, places] = await Promise.all([listMembers(actor, id), getKelurahan(actor)])
  await recordPermitExport(actor, { list: "drive", rows: members.length })
  const today = dayIn(timeZone, new Date())
  const about = [`${drive.title}: ${driveKinds[drive.kind]}, ${name}, per ${today}.`, "Satu baris adalah satu peserta."]
  const bytes = await fillSheets([memberSheet(members, places)], about)
  return answerDownload(bytes, `gerakan-${daerah}-${today}.xlsx`, fileTypes.xlsx)
}
