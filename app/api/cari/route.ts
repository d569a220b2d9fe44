import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { searchEnterprises } from "@/lib/enterprise/queries/search"
import { wholeNik } from "@/lib/enterprise/rules/words"
import { statuses, statusMoods, wordFor } from "@/lib/enterprise/schema/enterprise"
import { getKelurahan } from "@/lib/region/queries"

/** What the command palette finds in the register: `[{ href, title, subtitle, tag }]`, eight at most, for those who may search it. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const slug = searchParams.get("daerah") ?? ""
  const typed = (searchParams.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100)
  const actor = await findActor(slug)
  if (!actor || !may(actor, "enterprise.search")) return Response.json([], { status: 404 })
  // A NIK has no business in an address; the list's own search form posts it.
  if (typed.length < 2 || wholeNik(typed)) return answer([])
  const [places, found] = [await getKelurahan(actor), await searchEnterprises(actor, typed)]
  return answer(
    found.map(({ id, name, person, kelurahanCode, status }) => ({
      href: `/${slug}/umkm/${id}`,
      title: name,
      subtitle: [person, kelurahanCode && places.get(kelurahanCode)?.name].filter(Boolean).join(" · "),
      tag: { mood: wordFor(statusMoods, status), word: wordFor(statuses, status) },
    })),
  )
}

type Found = { href: string; title: string; subtitle: string; tag: { mood: string; word: string } }

function answer(found: Found[]): Response {
  return Response.json(found, { headers: { "Cache-Control": "private, no-store" } })
}
