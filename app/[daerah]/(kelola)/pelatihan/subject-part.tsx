import { CheckboxField } from "@/components/ui/checkbox-field"
import type { Choice } from "@/components/ui/choice-field"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { topics, trainingTypes } from "@/lib/training/schema/words"
import { TypedField } from "./typed-field"

const types = Object.entries(trainingTypes).map(([value, label]) => ({ value, label }))

/** What the training is: programme, type, title, objective, topics. */
export function SubjectPart({ programmes }: { programmes: readonly Choice[] }) {
  return (
    <fieldset className="part">
      <legend>Kegiatan</legend>
      <TypedField
        name="title"
        label="Judul"
        hint="Seperti yang dibaca peserta, misalnya “Kemasan yang tahan dikirim”."
        maxLength={200}
      />
      <div className="columns">
        <SelectField name="type" label="Jenis kegiatan" choices={types} />
        <SelectField name="programmeId" label="Program" optional empty="Tanpa program" choices={programmes} />
      </div>
      <TextArea
        name="objective"
        label="Tujuan"
        hint="Apa yang dapat dilakukan peserta sesudahnya."
        optional
        rows={3}
        maxLength={2000}
      />
      <TopicField />
    </fieldset>
  )
}

function TopicField() {
  return (
    <fieldset className="field">
      <legend>
        Topik <span className="optional">(opsional)</span>
      </legend>
      <p className="hint">
        Menurut dimensi kesiapan produk; dipakai untuk syarat “belum pernah dilatih tentang topik ini”.
      </p>
      <div className="checks">
        {Object.entries(topics).map(([topic, label]) => (
          <CheckboxField key={topic} name={`topic_${topic}`} label={label} />
        ))}
      </div>
    </fieldset>
  )
}
