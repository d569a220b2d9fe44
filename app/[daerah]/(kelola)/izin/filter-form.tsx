import { Button } from "@/components/ui/button"
import { isNarrowed, listedStages, type PermitFilter } from "@/lib/permit/rules/filter"
import { permitKinds } from "@/lib/permit/schema/words"
import type { Kelurahan } from "@/lib/region/queries"

type FilterFormProps = { base: string; filter: PermitFilter; places: ReadonlyMap<string, Kelurahan> }

/** Searches and narrows the pipeline; a plain GET form, so that the address can be shared. */
export function FilterForm({ base, filter, places }: FilterFormProps) {
  const { q, stage, kind, kelurahan, isStated } = filter
  return (
    <search>
      <form action={base}>
        <div className="bar">
          <input
            className="input grow"
            type="search"
            name="q"
            aria-label="Cari izin"
            placeholder="Nama usaha atau nomor izin"
            defaultValue={q}
            maxLength={100}
          />
          <Button variant="quiet">Cari</Button>
        </div>
        <details open={stage !== null || kind !== null || kelurahan !== null || isStated || undefined}>
          <summary>Saring menurut masa berlaku, jenis, kelurahan</summary>
          <Selects {...{ filter, places }} />
          <label className="choice">
            <input type="checkbox" name="periksa" value="1" defaultChecked={isStated} />
            <span>Hanya yang belum diperiksa dinas</span>
          </label>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
            {isNarrowed(filter) && <a href={base}>Hapus filter</a>}
          </div>
        </details>
      </form>
    </search>
  )
}

function Selects({ filter: { stage, kind, kelurahan }, places }: Omit<FilterFormProps, "base">) {
  return (
    <div className="columns">
      <Select name="tahap" label="Masa berlaku" value={stage} choices={Object.entries(listedStages)} />
      <Select name="jenis" label="Jenis" value={kind} choices={Object.entries(permitKinds)} />
      <Select
        name="kelurahan"
        label="Kelurahan"
        value={kelurahan}
        choices={[...places.values()].map(({ code, name, kecamatan }) => [code, `${name}, ${kecamatan}`])}
      />
    </div>
  )
}

type SelectProps = { name: string; label: string; value: string | null; choices: [string, string][] }

function Select({ name, label, value, choices }: SelectProps) {
  return (
    <label className="field">
      {label}
      <select className="input" name={name} defaultValue={value ?? ""}>
        <option value="">Semua</option>
        {choices.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
