import { may } from "@/lib/access"
import { answerDownload } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { isId } from "@/lib/params"
import { getAttendanceList } from "@/lib/report/queries/attendance"
import { makeListFile } from "@/lib/report/queries/files"
import { fileTypes, readFormat, readListChoice } from "@/lib/report/schema"

type RouteProps = { params: Promise<{ daerah: string; id: string }> }

/** The attendance list of a session as a file. */
export async function GET(request: Request, { params }: RouteProps): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  if (!actor || !may(actor, "report.view")) return new Response(null, { status: 404 })
  const { timeZone: zone, name } = await requireTenant({ daerah })
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const place = name.replace(/^(Kota|Kabupaten) /, "")
  const list = await getAttendanceList(actor, id, { choice: readListChoice(query), zone, place })
  if (!list) return new Response(null, { status: 404 })
  const format = readFormat(query.format)
  const bytes = await makeListFile(actor, list, { format, zone })
  return answerDownload(bytes, `daftar-hadir-${daerah}-${id.slice(-6)}.${format}`, fileTypes[format])
}
