import { v7 as uuidv7 } from "uuid"
import { makeSubmissionsAction } from "@/app/[daerah]/(kelola)/pengajuan/actions"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { Maker, RecipientChoice } from "@/lib/submission/queries/form"
import { productField, recipientOf, titleField } from "@/lib/submission/schema/make"
import { type SubmissionKind, submissionKinds } from "@/lib/submission/schema/words"

type MakeFormProps = {
  slug: string
  today: string
  kepada: string
  chosen: Maker[]
  recipients: RecipientChoice[]
  kind: SubmissionKind
  /** The product that was chosen on its own page. */
  productId: string
}

/** What is handed over, to whom, and until when an answer is wanted. */
export function MakeForm({ slug, today, kepada, chosen, recipients, kind, productId }: MakeFormProps) {
  const titles = chosen.flatMap((maker) => initialOf(maker, productId))
  const kinds = Object.entries(submissionKinds).map(([value, label]) => ({ value, label }))
  const initial = { recipient: kepada, kind, submittedOn: today, ...Object.fromEntries(titles) }
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
        {chosen.map((maker) => (
          <MakerFields key={maker.id} {...{ maker }} goneHref={withoutOne({ slug, kepada, chosen }, maker.id)} />
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

/** What is handed over of one enterprise: which of its recorded products, in which words; or nothing of it. */
function MakerFields({ maker: { id, name, person, made }, goneHref }: { maker: Maker; goneHref: string }) {
  return (
    <div>
      <input type="hidden" name="usaha[]" value={id} />
      {made.length > 0 && (
        <SelectField
          name={productField(id)}
          label={`Produk ${name}`}
          hint="Pilih agar hasilnya, misalnya hasil uji, langsung tercatat pada produk itu."
          choices={made.map((product) => ({ value: product.id, label: product.name }))}
          empty="Bukan satu produk yang tercatat"
          optional
        />
      )}
      <TextField name={titleField(id)} label={name} hint={`Yang diajukan dari usaha ${person}.`} maxLength={200} />
      <a className="small" href={goneHref}>
        Jangan ajukan<span className="hidden-text"> {name}</span>
      </a>
    </div>
  )
}

/** What the fields of an enterprise hold at first: the product it was come from, else what the enterprise says it makes. */
function initialOf({ id, name, products, made }: Maker, productId: string): [string, string][] {
  const product = made.find((one) => one.id === productId)
  return [
    [titleField(id), (product?.name ?? (products || name)).slice(0, 200)],
    [productField(id), product?.id ?? ""],
  ]
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
