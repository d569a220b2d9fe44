import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { findPersonByNik } from "@/lib/enterprise/queries/person"
import { wholeNik } from "@/lib/enterprise/rules/words"
import { isOwnOrigin } from "@/lib/form"
import { readForm } from "@/lib/form-data"
import { isId } from "@/lib/params"
import { mostAtOnce } from "@/lib/submission/schema/make"

/** Answers a search for enterprises with the address of what it finds; a NIK becomes the person and goes no further. */
export async function POST(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "submission.make") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const form = await readForm(request)
  if (!form) return new Response("Kiriman ini tidak lengkap; muat ulang halamannya, lalu coba lagi.", { status: 400 })
  const text = (name: string) =>
    String(form.get(name) ?? "")
      .replaceAll("\0", "")
      .trim()
      .slice(0, 100)
  const typed = text("q")
  const nik = wholeNik(typed)
  const found = nik ? ["pelaku", (await findPersonByNik(actor, nik)) ?? "-"] : ["q", typed]
  const chosen = form.getAll("pilih").filter(isId).slice(0, mostAtOnce)
  const query = new URLSearchParams([found, ["kepada", text("kepada")], ...chosen.map((id) => ["pilih", id])])
  return new Response(null, {
    status: 303,
    headers: { Location: `/${daerah}/pengajuan/baru?${query}`, "Cache-Control": "no-store" },
  })
}
