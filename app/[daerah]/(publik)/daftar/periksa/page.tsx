import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { getOwnApplication } from "@/lib/application/queries"
import { answerSheet } from "@/lib/application/rules/answer-sheet"
import { openSteps } from "@/lib/application/rules/flow"
import { getVisitor } from "@/lib/auth"
import { getKelurahan } from "@/lib/region/queries"
import { sendApplicationAction } from "../actions"
import { ApplyFrame } from "../apply-frame"
import { readDraftKey } from "../draft"

export const metadata: Metadata = { title: "Periksa isian Anda" }

type PageProps = { params: Promise<{ daerah: string }> }

export default async function CheckAnswersPage({ params }: PageProps) {
  const { daerah: slug } = await params
  const visitor = await getVisitor(params)
  const draft = await readDraftKey()
  const own = draft && (await getOwnApplication(visitor, draft))
  if (own?.state !== "DRAFT") redirect(`/${slug}/daftar${own ? "/terkirim" : ""}`)
  const open = openSteps(own.texts)
  const sheet = answerSheet(own.texts, await getKelurahan(visitor))
  return (
    <ApplyFrame params={params} back={`/${slug}/daftar/persetujuan`}>
      <h1>Periksa isian Anda</h1>
      {open[0] && (
        <Notice kind="warning">
          Masih ada yang belum dijawab. <a href={`/${slug}/daftar/${open[0]}`}>Jawab sekarang</a>
        </Notice>
      )}
      <DescriptionList
        facts={sheet.map(({ label, said, step }) => ({
          label,
          value: said,
          note: (
            <a className="link" href={`/${slug}/daftar/${step}?kembali=periksa`}>
              Ubah<span className="hidden-text"> {label.toLowerCase()}</span>
            </a>
          ),
        }))}
      />
      <p>
        Dengan mengirim, Anda menyatakan bahwa isian ini benar. Pendamping dari dinas akan memeriksanya di tempat usaha.
      </p>
      <Form action={sendApplicationAction} hidden={{ daerah: slug }} submitLabel="Kirim permohonan">
        {null}
      </Form>
    </ApplyFrame>
  )
}
