import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { exactCountOf } from "@/lib/enterprise/queries/page"
import { type ListState, writeListState } from "@/lib/enterprise/rules/filter"
import { redactText } from "@/lib/redact"

/** Write into the audit trail that a list was taken away: its filter, its format and how many rows it had. */
export async function recordExport(actor: Actor, state: ListState, format: "xlsx" | "csv"): Promise<void> {
  await write(actor, "enterprise.export", async (tx, audit) => {
    const [found] = await tx.$queryRaw<{ total: bigint }[]>`SELECT ${exactCountOf(actor, state.filter)} AS total`
    const filter = redactText(writeListState({ ...state, after: undefined, before: undefined, panel: false }))
    audit({ detail: { format, filter, rows: Number(found?.total ?? 0) } })
    return null
  })
}
