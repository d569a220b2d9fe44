import { wordsOf } from "@/app/[daerah]/(publik)/produk-usaha/[kode]/words"
import { may } from "@/lib/access"
import { answerPdf } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { getDossier } from "@/lib/dossier/queries"
import { printDossier } from "@/lib/dossier/rules"
import { printedTexts } from "@/lib/dossier/schema"
import { isOwnOrigin } from "@/lib/form"
import { isId } from "@/lib/params"
import { getFonts } from "@/lib/pdf/queries/fonts"
import { getLetterhead } from "@/lib/pdf/queries/letterhead"
import { recordDownload } from "@/lib/product/commands/download"
import { dayIn } from "@/lib/tenant/rules"

type RouteProps = { params: Promise<{ daerah: string; id: string }> }

/** A product's dossier as a PDF, in Indonesian or with `?bahasa=en` in English; the audit trail knows of it before it leaves. */
export async function POST(request: Request, { params }: RouteProps): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  if (!actor || !may(actor, "product.download") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const dossier = await getDossier(actor, id)
  if (!dossier) return new Response(null, { status: 404 })
  const language = new URL(request.url).searchParams.get("bahasa") === "en" ? "en" : "id"
  const [madeAt, { timeZone }] = [new Date(), await requireTenant({ daerah })]
  const [fonts, letterhead] = await Promise.all([getFonts(), getLetterhead(actor, dayIn(timeZone, madeAt))])
  await recordDownload(actor, { format: "pdf", subject: id })
  const words = { ...wordsOf(language), ...printedTexts[language], language } as const
  return answerPdf(
    await printDossier(dossier, { fonts, letterhead, words, madeAt }),
    `berkas-produk-${id.slice(-6)}-${language}`,
  )
}
