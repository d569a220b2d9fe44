import { answerFile } from "@/lib/answer"
import { findVisitor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openSharedPhoto } from "@/lib/share/queries"

type PhotoParams = { params: Promise<{ daerah: string; kode: string; foto: string }> }

/** A photo of the product that a link is for. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const { daerah, kode, foto } = await params
  const visitor = isId(foto) ? await findVisitor(daerah) : null
  const photo = visitor && (await openSharedPhoto(visitor, { code: kode, id: foto }, new Date()))
  return photo ? answerFile(photo) : new Response(null, { status: 404 })
}
