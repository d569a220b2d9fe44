import { asked } from "@/lib/auth"
import { listPublished } from "@/lib/count/queries"
import { units } from "@/lib/count/rules"

/** A daerah's published totals, each with unit, definition and the instant it was true, for anyone; nothing about anybody. */
export async function GET(_: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { tenant } = await asked((await params).daerah)
  if (!tenant) return Response.json({ galat: "Daerah ini tidak ada." }, { status: 404 })
  const told = await listPublished({ tenantId: tenant.id, tenantSlug: tenant.slug })
  const angka = told.map(({ definition: { name, label, unit, definition }, value, asOf }) => ({
    kunci: name,
    label,
    nilai: value,
    satuan: units[unit],
    definisi: definition,
    per: asOf.toISOString(),
    tentang: `/${tenant.slug}/angka#${name}`,
  }))
  return Response.json(
    { daerah: tenant.slug, nama: tenant.name, contoh: tenant.demo, angka },
    { headers: { "Cache-Control": "public, max-age=60" } },
  )
}
