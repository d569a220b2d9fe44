import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import { isRole, permissions, roles } from "@/lib/access"
import type { listWorkers } from "@/lib/history/queries/deeds"
import type { HistoryFilter } from "@/lib/history/rules/filter"
import { deedWord, quietActions } from "@/lib/history/rules/words"

type HistoryFilterFormProps = {
  base: string
  filter: HistoryFilter
  workers: Awaited<ReturnType<typeof listWorkers>>
  places: Places
}

/** Whose deeds, of which day, of which kind and in which kelurahan; a plain GET form, so that the address can be shared. */
export function HistoryFilterForm({ base, filter, workers, places }: HistoryFilterFormProps) {
  const { accountId, day, action, kelurahanCode } = filter
  const actions = Object.keys(permissions)
    .filter(isRecorded)
    .map((name) => [name, deedWord(name)] as const)
  return (
    <form className="card" action={base} aria-label="Saring riwayat">
      <div className="columns">
        <FilterSelect
          name="orang"
          label="Orang"
          value={accountId}
          choices={workers.map((each) => [each.id, nameOf(each)])}
        />
        <div className="field">
          <label htmlFor="hari">Hari</label>
          <input className="input" type="date" id="hari" name="hari" defaultValue={day ?? ""} />
        </div>
        <FilterSelect name="tindakan" label="Tindakan" value={action} choices={sortByWord(actions)} />
        <FilterSelect
          name="kelurahan"
          label="Kelurahan"
          value={kelurahanCode}
          choices={sortByWord([...places.values()].map(({ code, name }) => [code, name]))}
        />
      </div>
      <div className="bar">
        <Button>Terapkan</Button>
        <a href={base}>Kosongkan</a>
      </div>
    </form>
  )
}

function nameOf({ name, role }: { name: string; role: string }): string {
  return isRole(role) ? `${name} (${roles[role]})` : name
}

function sortByWord(choices: (readonly [string, string])[]) {
  return [...choices].sort(([, a], [, b]) => a.localeCompare(b, "id"))
}

/** What only looks at a list or is left out of the history cannot be asked for. */
function isRecorded(action: string): boolean {
  return !/\.(list|view|search|view-own|view-settings)$/.test(action) && !quietActions.some((quiet) => quiet === action)
}
