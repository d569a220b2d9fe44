import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { readForm } from "@/lib/form-data"
import { recordRepairDownload, writeRepairs } from "@/lib/intake/commands/repair/download"
import { repairColumns } from "@/lib/intake/rules/repair/workbook"
import { isId } from "@/lib/params"
import { streamXlsx } from "@/lib/spreadsheet"

/** The failing rows as a workbook to repair; the audit trail knows of it before the first row leaves. */
export async function POST(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "enterprise.export") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const asked = (await readForm(request))?.get("impor")
  const intakeId = isId(asked) ? asked : undefined
  await recordRepairDownload(actor, intakeId)
  const day = new Date().toISOString().slice(0, 10)
  return new Response(streamXlsx({ name: "Perbaikan", columns: repairColumns }, writeRepairs(actor, intakeId)), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="perbaikan-impor-${daerah}-${day}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  })
}
