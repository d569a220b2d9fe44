import { Button } from "@/components/ui/button"
import { type ListState, writeListState } from "@/lib/enterprise/rules/filter"

/** The current list as a file; posted, because every export is written into the audit trail. */
export function ExportForms({ base, state }: { base: string; state: ListState }) {
  const query = writeListState({ ...state, after: undefined, before: undefined, panel: false })
  return (
    <form className="bar" method="post" action={`${base}/unduh`}>
      <input type="hidden" name="daftar" value={query} />
      <Button variant="quiet" size="sm" name="format" value="xlsx">
        Unduh Excel
      </Button>
      <Button variant="quiet" size="sm" name="format" value="csv">
        Unduh CSV
      </Button>
    </form>
  )
}
