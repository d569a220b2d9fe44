import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { resetEventTemplateAction, saveEventTemplateAction } from "@/app/[daerah]/(kelola)/kotak-keluar/actions"
import { PlacesHelp } from "@/app/[daerah]/(kelola)/kotak-keluar/places-help"
import { WordsPreview } from "@/app/[daerah]/(kelola)/kotak-keluar/words-preview"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { requireActor } from "@/lib/auth"
import { getEventTemplates } from "@/lib/message/queries/templates"
import { placesOf } from "@/lib/message/rules/templates"
import { messageEvents } from "@/lib/message/schema/words"
import { queryOf, type SearchParams } from "@/lib/params"
import { isKeyOf } from "@/lib/vocabulary"
import "../../message.css"

export const metadata: Metadata = { title: "Kata-kata pesan" }

type PageProps = { params: Promise<{ daerah: string; peristiwa: string }>; searchParams: SearchParams }

export default async function TemplatePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "message.change-template")
  const [{ peristiwa: event }, { tersimpan }] = [await params, await queryOf(searchParams)]
  const templates = await getEventTemplates(actor)
  if (!isKeyOf(templates, event)) notFound()
  const { subject, text, changedAt } = templates[event]
  const slug = actor.tenantSlug
  return (
    <main>
      <PageHeader
        title={messageEvents[event]}
        back={{ href: `/${slug}/kotak-keluar/templat`, label: "Kata-kata pesan" }}
        lead={changedAt ? "Dinas memakai kata-katanya sendiri." : "Ini kata-kata bawaan; ubah bila perlu."}
      />
      {tersimpan && <Notice kind="success">Tersimpan. Pesan berikutnya memakai kata-kata ini.</Notice>}
      <WordsPreview subject={subject} text={text}>
        <Form
          action={saveEventTemplateAction}
          initial={{ subject, text }}
          hidden={{ daerah: slug, id: uuidv7(), event }}
          submitLabel="Simpan"
        >
          <TextField name="subject" label="Perihal (untuk surel)" maxLength={150} />
          <TextArea name="text" label="Isi" rows={16} maxLength={3000} />
          <PlacesHelp places={placesOf(event)} />
        </Form>
      </WordsPreview>
      {changedAt && (
        <Form action={resetEventTemplateAction} hidden={{ daerah: slug, event }} submitLabel="Kembalikan ke bawaan">
          {null}
        </Form>
      )}
    </main>
  )
}
