import { v7 as uuidv7 } from "uuid"
import { PlacesHelp } from "@/app/[daerah]/(kelola)/kotak-keluar/places-help"
import { WordsPreview } from "@/app/[daerah]/(kelola)/kotak-keluar/words-preview"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { formatNumber } from "@/lib/format"
import type { EventTemplate } from "@/lib/message/queries/templates"
import { placesOf } from "@/lib/message/rules/templates"
import { type Group, groups, messageEvents, type TemplateEvent } from "@/lib/message/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { writeToGroupAction } from "./actions"
import "../../../kotak-keluar/message.css"

/** Templates that say something to people who are already enrolled. */
const offered = ["REMINDER", "ENROLLED", "WAITING", "PROMOTED", "CERTIFICATE", "FOLLOW_UP"] as const

const ownWords = {
  subject: "{pelatihan}",
  text: "Yth. Bapak/Ibu {nama},\n\n\n\nTerima kasih.\nDinas pembina UMKM {daerah}",
}

type GroupFormProps = {
  slug: string
  trainingId: string
  counts: Record<Group, number>
  templates: Record<TemplateEvent, EventTemplate>
  group: Group
  event: TemplateEvent | null
}

/** Writes to a part of those who take part, in own words or beginning with those of a template. */
export function GroupForm({ slug, trainingId, counts, templates, group, event }: GroupFormProps) {
  const { subject, text } = event ? templates[event] : ownWords
  const base = `/${slug}/pelatihan/${trainingId}/pesan`
  return (
    <details open={event !== null}>
      <summary>Tulis pesan kepada peserta</summary>
      <div className="stack">
        <p className="bar small starts">
          Mulai dari:
          {offered.map((each) => (
            <a key={each} href={`${base}?isi=${each}&kepada=${group}`} aria-current={each === event || undefined}>
              {messageEvents[each]}
            </a>
          ))}
        </p>
        <WordsPreview key={event} {...{ subject, text }}>
          <Form
            action={writeToGroupAction}
            initial={{ group, subject, text }}
            hidden={{ daerah: slug, id: uuidv7(), trainingId }}
            submitLabel="Tulis pesan"
          >
            <SelectField
              name="group"
              label="Kepada"
              hint="Surel dikirim sendiri; pesan WhatsApp disiapkan untuk Anda buka satu per satu."
              choices={keysOf(groups).map((value) => ({
                value,
                label: `${groups[value]} (${formatNumber(counts[value])})`,
              }))}
            />
            <TextField name="subject" label="Perihal (untuk surel)" maxLength={150} />
            <TextArea name="text" label="Isi" rows={12} maxLength={3000} />
            <PlacesHelp places={placesOf("OTHER")} />
          </Form>
        </WordsPreview>
      </div>
    </details>
  )
}
