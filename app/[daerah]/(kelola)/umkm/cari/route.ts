import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { findPersonByNik } from "@/lib/enterprise/queries/person"
import { readListState, writeListState } from "@/lib/enterprise/rules/filter"
import { wholeNik } from "@/lib/enterprise/rules/words"
import { isOwnOrigin } from "@/lib/form"
import { readForm } from "@/lib/form-data"

/** Answers a search with the address of its list; a NIK is turned into the person it belongs to and goes no further. */
export async function POST(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "enterprise.list") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const form = await readForm(request)
  if (!form) return new Response("Kiriman ini tidak lengkap; muat ulang halamannya, lalu coba lagi.", { status: 400 })
  const typed = String(form.get("q") ?? "")
    .replaceAll("\0", "")
    .slice(0, 100)
  const state = readListState(queryOf(String(form.get("lainnya") ?? "")))
  const nik = wholeNik(typed)
  if (!nik)
    return seeOther(`/${daerah}/umkm${writeListState({ ...state, filter: { ...state.filter, q: typed.trim() } })}`)
  const personId = await findPersonByNik(actor, nik)
  return seeOther(`/${daerah}/umkm${personId ? `?pelaku=${personId}` : "?nik=tidak-ada"}`)
}

function queryOf(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text.slice(0, 5000)))
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } })
}
