import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import type { Kelurahan } from "@/lib/region/queries"
import type { getFormChoices } from "@/lib/training/queries/form"
import type { PlaceGroup } from "./place-fields"
import { PartnerRows, TrainerRows } from "./row-fields"
import { ConditionPart, PassPart, SubjectPart, VenuePart, WindowPart } from "./training-fields"
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
        <fieldset className="part">
          <legend>Penyelenggara dan mitra</legend>
          <div className="columns">
            <TextField
              name="organiser"
              label="Penyelenggara"
              hint="Dinas atau bidangnya."
              optional
              maxLength={200}
              autoComplete="off"
            />
            <TextField
              name="mou"
              label="MoU atau perjanjian"
              hint="Nomor dan tanggalnya, bila ada."
              optional
              maxLength={500}
              autoComplete="off"
            />
          </div>
          {partners.length > 0 ? (
            <PartnerRows choices={partners} />
          ) : (
            <p className="hint">
              Belum ada mitra yang tercatat. <a href={rest.partnersHref}>Catat mitra</a> dahulu bila pelatihan ini
              bermitra.
            </p>
          )}
        </fieldset>
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

function groupPlaces(places: ReadonlyMap<string, Kelurahan>): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup>()
  for (const { code, name, kecamatan, kecamatanCode } of places.values()) {
    const group = groups.get(kecamatanCode) ?? { code: kecamatanCode, name: kecamatan, places: [] }
    groups.set(kecamatanCode, { ...group, places: [...group.places, { code, name }] })
  }
  return [...groups.values()]
}
