import { Button } from "@/components/ui/button"
import type { ParticipantPage } from "@/lib/enrolment/queries/list"
import { type ParticipantFilter, writeParticipantFilter } from "@/lib/enrolment/rules/filter"
import { formatNumber } from "@/lib/format"

type FilterFormProps = {
  base: string
  filter: ParticipantFilter
  places: ReadonlyMap<string, { name: string }>
  kelurahan: ParticipantPage["kelurahan"]
}

/** Looking for somebody by name, enterprise or NIB, and by kelurahan; a plain GET form. */
export function FilterForm({ base, filter, places, kelurahan }: FilterFormProps) {
  const kept = new URLSearchParams(writeParticipantFilter({ ...filter, q: "", kelurahan: null, page: 1 }))
  return (
    <search className="no-print">
      <form className="bar" action={base}>
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          className="input grow"
          type="search"
          name="q"
          aria-label="Cari peserta"
          placeholder="Nama, usaha, atau NIB"
          defaultValue={filter.q}
          maxLength={100}
        />
        <select className="input short" name="kelurahan" aria-label="Kelurahan" defaultValue={filter.kelurahan ?? ""}>
          <option value="">Semua kelurahan</option>
          {kelurahan.map(({ code, count }) => (
            <option key={code} value={code ?? "-"}>
              {`${code ? (places.get(code)?.name ?? code) : "Belum jelas"} (${formatNumber(count)})`}
            </option>
          ))}
        </select>
        <Button variant="quiet">Terapkan</Button>
      </form>
    </search>
  )
}
