import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { Button } from "@/components/ui/button"
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
        <Choice name="orang" label="Orang" value={accountId} choices={workers.map((each) => [each.id, nameOf(each)])} />
        <div className="field">
          <label htmlFor="hari">Hari</label>
          <input className="input" type="date" id="hari" name="hari" defaultValue={day ?? ""} />
        </div>
        <Choice name="tindakan" label="Tindakan" value={action} choices={sortByWord(actions)} />
        <Choice
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

type ChoiceProps = { name: string; label: string; value: string | null; choices: (readonly [string, string])[] }

function Choice({ name, label, value, choices }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={value ?? ""}>
        <option value="">Semua</option>
        {choices.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </div>
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
