import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { Button } from "@/components/ui/button"
import type { PairFilter } from "@/lib/duplicate/queries/list"
import { reasons } from "@/lib/duplicate/rules/score"
import { formatNumber } from "@/lib/format"

type FilterFormProps = { filter: PairFilter; counts: { code: string; count: number }[]; places: Places; base: string }

/** Narrows the list to a reason and a kelurahan; the address says what was chosen. */
export function FilterForm({ filter, counts, places, base }: FilterFormProps) {
  const isNarrowed = filter.reason !== undefined || filter.kelurahan !== undefined
  return (
    <form className="bar filter" action={base}>
      <label className="field">
        <span>Kemiripan</span>
        <select className="input" name="alasan" defaultValue={filter.reason ?? ""}>
          <option value="">Semua</option>
          {Object.entries(reasons).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Kelurahan</span>
        <select className="input" name="kelurahan" defaultValue={filter.kelurahan ?? ""}>
          <option value="">Semua</option>
          {counts.map(({ code, count }) => (
            <option key={code} value={code}>
              {`${places.get(code)?.name ?? code} (${formatNumber(count)})`}
            </option>
          ))}
        </select>
      </label>
      <Button variant="quiet">Terapkan filter</Button>
      {isNarrowed && <a href={base}>Hapus filter</a>}
    </form>
  )
}
