import { asked, findActor } from "@/lib/auth"
import { findKelurahan } from "@/lib/region/queries"

/** The kelurahan and desa of a daerah by a part of their name: `[{ code, name, kecamatan }]`, ten at most, for anyone. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const [slug, typed] = [searchParams.get("daerah") ?? "", (searchParams.get("q") ?? "").trim().slice(0, 60)]
  const [{ tenant }, actor] = [await asked(slug), await findActor(slug)]
  if (!tenant) return Response.json([], { status: 404 })
  const found = typed === "" ? [] : await findKelurahan({ tenantId: actor?.tenantId ?? tenant.id }, typed)
  return Response.json(
    found.map(({ code, name, kecamatan }) => ({ code, name, kecamatan })),
    { headers: { "Cache-Control": "private, max-age=300" } },
  )
}
