import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { readListState } from "@/lib/enterprise/rules/filter"
import { wholeNik } from "@/lib/enterprise/rules/words"
import { getKelurahan } from "@/lib/region/queries"

/** What the command palette finds in the register: `[{ href, title, subtitle }]`, eight at most, for those who may list it. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const [slug, typed] = [searchParams.get("daerah") ?? "", (searchParams.get("q") ?? "").trim()]
  const actor = await findActor(slug)
  if (!actor || !may(actor, "enterprise.list")) return Response.json([], { status: 404 })
  // A NIK has no business in an address; the list's own search form posts it.
  if (typed.length < 2 || wholeNik(typed)) return answer([])
  const places = await getKelurahan(actor)
  const { rows } = await listEnterprises(actor, { ...readListState({ q: typed }), per: 25 })
  return answer(
    rows.slice(0, 8).map(({ id, name, person, kelurahanCode }) => ({
      href: `/${slug}/umkm/${id}`,
      title: name,
      subtitle: [person, kelurahanCode && places.get(kelurahanCode)?.name].filter(Boolean).join(" · "),
    })),
  )
}

function answer(found: { href: string; title: string; subtitle: string }[]): Response {
  return Response.json(found, { headers: { "Cache-Control": "private, no-store" } })
}
