import { Form } from "@/components/ui/form"
import { Part } from "@/components/ui/part"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { ChannelProfile } from "@/lib/channel/schema/profile"
import { profileKinds } from "@/lib/channel/schema/words"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import { saveProfileAction } from "./actions"
import { choicesOf, textsOf } from "./form-texts"
import { ItemLines } from "./item-lines"

const kinds = Object.entries(profileKinds).map(([value, label]) => ({ value, label }))
const ways = [
  { value: "must", label: "Wajib" },
  { value: "should", label: "Disarankan" },
]

type ProfileFormProps = {
  daerah: string
  profile: ChannelProfile
  rubric: Rubric
  partners: readonly { id: string; name: string }[]
}

/** What a way to market asks for: criteria of the rubric by dimension, volume and shelf life, and what somebody looks at. */
export function ProfileForm({ daerah, profile, rubric, partners }: ProfileFormProps) {
  const initial = { volumeMust: "should", shelfLifeMust: "should", ...textsOf(profile) }
  return (
    <Form
      action={saveProfileAction}
      hidden={{ daerah, id: profile.id }}
      initial={initial}
      submitLabel="Simpan"
      beside={<a href={`/${daerah}/kesiapan/saluran`}>Batal</a>}
    >
      <Part title="Saluran">
        <div className="columns">
          <TextField name="name" label="Nama saluran" maxLength={80} />
          <SelectField name="kind" label="Jenis" choices={kinds} />
          <SelectField
            name="partnerId"
            label="Mitra"
            choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
            empty="Tidak ada"
            optional
          />
        </div>
      </Part>
      <Part title="Volume dan masa simpan" hint="Kosongkan yang tidak diminta.">
        <div className="columns">
          <TextField
            name="volume"
            label="Volume per bulan, paling sedikit"
            hint="Dalam satuan kapasitas produk; dibandingkan dengan rata-rata 3 bulan terakhir."
            inputMode="numeric"
            optional
          />
          <SelectField name="volumeMust" label="Volume itu" choices={ways} />
          <TextField name="shelfLife" label="Masa simpan, paling sedikit" suffix="hari" inputMode="numeric" optional />
          <SelectField name="shelfLifeMust" label="Masa simpan itu" choices={ways} />
        </div>
      </Part>
      {rubric.dimensions.map((dimension) => (
        <CriteriaPart key={dimension.code} {...{ dimension, rubric, initial }} />
      ))}
      <Part
        title="Yang diperiksa sendiri"
        hint="Misalnya uji rasa atau contoh yang dikirim; dicatat pada halaman produk."
      >
        <ItemLines ways={ways} />
      </Part>
    </Form>
  )
}

type CriteriaPartProps = {
  dimension: Rubric["dimensions"][number]
  rubric: Rubric
  initial: Record<string, string>
}

function CriteriaPart({ dimension, rubric, initial }: CriteriaPartProps) {
  const ours = rubric.criteria.filter((criterion) => criterion.dimension === dimension.code)
  return (
    <Part title={dimension.id}>
      <div className="columns">
        {ours.map((criterion) => {
          const name = `c-${criterion.code}`
          return (
            <SelectField
              key={name}
              name={name}
              label={`${criterion.code} ${criterion.statement.id}`}
              choices={choicesOf(criterion, initial[name])}
              empty="Tidak diminta"
            />
          )
        })}
      </div>
    </Part>
  )
}
