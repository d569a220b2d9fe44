import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { findPersonByNik } from "@/lib/enterprise/queries/person"
import { wholeNik } from "@/lib/enterprise/rules/words"
import { isOwnOrigin } from "@/lib/form"
import { readForm } from "@/lib/form-data"
import { isId } from "@/lib/params"

/** Answers a search for people to enrol with the address of what it finds; a NIK becomes the person and goes no further. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ daerah: string; id: string }> },
): Promise<Response> {
  const { daerah, id } = await params
  const actor = await findActor(daerah)
  if (!actor || !isId(id) || !may(actor, "enterprise.list") || !(await isOwnOrigin()))
    return new Response(null, { status: 404 })
  const form = await readForm(request)
  if (!form) return new Response("Kiriman ini tidak lengkap; muat ulang halamannya, lalu coba lagi.", { status: 400 })
  const typed = String(form.get("q") ?? "")
    .replaceAll("\0", "")
    .trim()
    .slice(0, 100)
  const nik = wholeNik(typed)
  const found = nik ? ["pelaku", (await findPersonByNik(actor, nik)) ?? "-"] : ["q", typed]
  const location = `/${daerah}/pelatihan/${id}/peserta/tambah?${new URLSearchParams([found])}`
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } })
}
