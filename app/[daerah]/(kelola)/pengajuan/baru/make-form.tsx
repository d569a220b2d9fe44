import { v7 as uuidv7 } from "uuid"
import { makeSubmissionsAction } from "@/app/[daerah]/(kelola)/pengajuan/actions"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { Maker, RecipientChoice } from "@/lib/submission/queries/form"
import { recipientOf, titleField } from "@/lib/submission/schema/make"
import { submissionKinds } from "@/lib/submission/schema/words"

type MakeFormProps = {
  slug: string
  today: string
  kepada: string
  chosen: Maker[]
  recipients: RecipientChoice[]
}

/** What is handed over, to whom, and until when an answer is wanted. */
export function MakeForm({ slug, today, kepada, chosen, recipients }: MakeFormProps) {
  const titles = chosen.map(({ id, name, products }) => [titleField(id), (products || name).slice(0, 200)])
  const kinds = Object.entries(submissionKinds).map(([value, label]) => ({ value, label }))
  const initial = { recipient: kepada, kind: "PRODUCT", submittedOn: today, ...Object.fromEntries(titles) }
  return (
    <section className="stack">
      <h2>2. Pengajuan</h2>
      <Form
        // Another choice of enterprises is another form.
        key={chosen.map(({ id }) => id).join()}
        action={makeSubmissionsAction}
        hidden={{ daerah: slug, id: uuidv7() }}
        initial={initial}
        submitLabel={chosen.length > 1 ? `Ajukan ${chosen.length} sekaligus` : "Ajukan"}
      >
        <SelectField
          name="recipient"
          label="Kepada"
          hint="Pilih dengan perjanjiannya bila ada, agar terhitung di sana."
          choices={choicesOf(recipients)}
        />
        <SelectField name="kind" label="Apa yang diajukan" choices={kinds} />
        {chosen.map(({ id, name, person }) => (
          <div key={id}>
            <input type="hidden" name="usaha[]" value={id} />
            <TextField
              name={titleField(id)}
              label={name}
              hint={`Yang diajukan dari usaha ${person}.`}
              maxLength={200}
            />
            <a className="small" href={withoutOne({ slug, kepada, chosen }, id)}>
              Jangan ajukan<span className="hidden-text"> {name}</span>
            </a>
          </div>
        ))}
        <TextField
          name="title"
          label={chosen.length > 0 ? "Selain dari usaha di atas" : "Yang diajukan, bila bukan dari usaha di daftar"}
          hint="Misalnya “Daftar 40 produk binaan”."
          maxLength={200}
          optional
        />
        <div className="columns">
          <DateField name="submittedOn" label="Tanggal pengajuan" max={today} />
          <DateField name="answerBy" label="Diminta dijawab paling lambat" optional />
        </div>
        <TextArea
          name="words"
          label="Keterangan untuk mitra"
          hint="Tanpa NIK atau nomor HP; mitra membacanya."
          rows={3}
          maxLength={2000}
          optional
        />
      </Form>
    </section>
  )
}

/** The same page with one enterprise less. */
function withoutOne({ slug, kepada, chosen }: Pick<MakeFormProps, "slug" | "kepada" | "chosen">, gone: string): string {
  const rest = chosen.flatMap(({ id }) => (id === gone ? [] : [["pilih", id]]))
  return `/${slug}/pengajuan/baru?${new URLSearchParams([["kepada", kepada], ...rest])}`
}

function choicesOf(recipients: RecipientChoice[]) {
  return recipients.flatMap(({ id, name, mous }) => [
    ...mous.map((mou) => ({ value: recipientOf(id, mou.id), label: `${name}: ${mou.title}` })),
    { value: recipientOf(id, null), label: mous.length > 0 ? `${name}, tanpa perjanjian` : name },
  ])
}
