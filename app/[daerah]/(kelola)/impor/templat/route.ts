import { requireActor, requireTenant } from "@/lib/auth"
import { makeTemplate } from "@/lib/enterprise/queries/template"
import { getKelurahan } from "@/lib/region/queries"

/** The empty template of the daerah, with its own kelurahan to choose from. */
export async function GET(_: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const actor = await requireActor(params, "intake.upload")
  const { name } = await requireTenant(params)
  const file = await makeTemplate(name, [...(await getKelurahan(actor)).values()])
  return new Response(file, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="templat-umkm-${actor.tenantSlug}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  })
}
