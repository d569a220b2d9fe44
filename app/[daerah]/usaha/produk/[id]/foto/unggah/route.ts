import { seeOther } from "@/lib/answer"
import { findActor, requireActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { idParam } from "@/lib/params"
import { addPhoto } from "@/lib/product/commands/photo"
import { AddPhoto, photoFault } from "@/lib/product/schema/photo"
import { takeUpload } from "@/lib/take-upload"

type PhotoParams = { params: Promise<{ daerah: string; id: string }> }

/** Takes one photo of an own product in; works without JavaScript, and a photo sent twice is one. A script is answered in words. */
export async function POST(request: Request, { params }: PhotoParams): Promise<Response> {
  const productId = await idParam(params)
  const { daerah } = await params
  const list = `/${daerah}/usaha/produk/${productId}/foto`
  const isScript = request.headers.get("accept") === "text/plain"
  if (!(await findActor(daerah)))
    return isScript
      ? new Response("Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu pilih fotonya lagi.", { status: 401 })
      : seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "product.view-own")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  const answer = await takeUpload(request, {
    list,
    schema: AddPhoto,
    faultOf: photoFault,
    keep: (said, handed) => addPhoto(actor, { ...said, productId, handed }),
  })
  if (isScript) return sayShortly(answer)
  return new URL(request.url).searchParams.has("baru") ? stayAmongQuestions(answer) : answer
}

/** The same answer, for a product whose other questions are still to come. */
function stayAmongQuestions(answer: Response): Response {
  const location = answer.headers.get("location")
  if (!location) return answer
  const [path = "", query = ""] = location.split("?")
  return seeOther(`${path}?${new URLSearchParams([...new URLSearchParams(query), ["baru", "1"]])}`)
}

const faults = new Map([
  ["most", "Foto sudah sebanyak yang boleh. Hapus salah satu dahulu."],
  ["kind", "Berkas itu bukan foto. Pilih gambar JPG, PNG, atau WebP."],
  ["too-large", "Foto lebih dari 20 MB. Ambil foto dengan ukuran lebih kecil."],
])

/** The same answer for a script: nothing when the photo is kept, else why not. */
function sayShortly(answer: Response): Response {
  const location = answer.headers.get("location")
  if (!location) return answer
  const fault = new URLSearchParams(location.split("?")[1]).get("galat")
  if (!fault) return new Response(null, { status: 204 })
  return new Response(faults.get(fault) ?? "Foto ini tidak dapat dibaca. Coba foto yang lain.", { status: 422 })
}
