import type { Choice } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import type { FormAction } from "@/lib/form"
import type { Kelurahan } from "@/lib/region/queries"
import type { getFormChoices } from "@/lib/training/queries/form"
import { ConditionPart, PassPart } from "./condition-part"
import type { PlaceGroup } from "./place-fields"
import { PartnerRows, TrainerRows } from "./row-fields"
import { SubjectPart } from "./subject-part"
import { TypedField } from "./typed-field"
import { VenuePart, WindowPart } from "./venue-part"
import "./pelatihan.css"

type TrainingFormProps = {
  action: FormAction
  initial: Record<string, string>
  hidden: Record<string, string>
  choices: Awaited<ReturnType<typeof getFormChoices>>
  places: ReadonlyMap<string, Kelurahan>
  zone: string
  submitLabel: string
  backHref: string
  /** Where partners are recorded. */
  partnersHref: string
}

/** The form of a training, new or not, in parts. */
export function TrainingForm({ action, initial, hidden, choices, places, zone, ...rest }: TrainingFormProps) {
  const programmes = choices.programmes.map(({ id, name, year }) => ({ value: id, label: `${year} · ${name}` }))
  const partners = choices.partners.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="training-form">
      <Form {...{ action, initial, hidden }} submitLabel={rest.submitLabel} beside={<a href={rest.backHref}>Batal</a>}>
        <SubjectPart programmes={programmes} />
        <VenuePart />
        <PartnerPart partners={partners} partnersHref={rest.partnersHref} />
        <fieldset className="part">
          <legend>Narasumber</legend>
          <TrainerRows />
        </fieldset>
        <WindowPart zone={zone} />
        <ConditionPart groups={groupPlaces(places)} />
        <PassPart />
      </Form>
    </div>
  )
}

function PartnerPart({ partners, partnersHref }: { partners: readonly Choice[]; partnersHref: string }) {
  return (
    <fieldset className="part">
      <legend>Penyelenggara dan mitra</legend>
      <div className="columns">
        <TypedField name="organiser" label="Penyelenggara" hint="Dinas atau bidangnya." optional maxLength={200} />
        <TypedField
          name="mou"
          label="MoU atau perjanjian"
          hint="Nomor dan tanggalnya, bila ada."
          optional
          maxLength={500}
        />
      </div>
      {partners.length > 0 && <PartnerRows choices={partners} />}
      <p className="hint">
        {partners.length > 0 ? "Mitra yang belum ada dalam daftar" : "Bila bermitra, mitranya"} dicatat dahulu di{" "}
        <a href={partnersHref}>Mitra</a>.
      </p>
    </fieldset>
  )
}

function groupPlaces(places: ReadonlyMap<string, Kelurahan>): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup>()
  for (const { code, name, kecamatan, kecamatanCode } of places.values()) {
    const group = groups.get(kecamatanCode) ?? { code: kecamatanCode, name: kecamatan, places: [] }
    group.places.push({ code, name })
    groups.set(kecamatanCode, group)
  }
  return [...groups.values()]
}
