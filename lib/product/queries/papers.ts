import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { exportPapersOf } from "@/lib/product/rules/papers"
import type { Commodity } from "@/lib/product/schema/words"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"

/** The documents that an export of a commodity needs by today's rubric, each with its words. */
export function listExportPapers(actor: Actor, commodity: Commodity): Promise<{ key: string; label: string }[]> {
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const { rubric } = await getRubricOn(tx, actor, today)
    return exportPapersOf(rubric, commodity)
  })
}
