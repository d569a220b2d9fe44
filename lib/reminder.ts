import "server-only"
import type { Actor } from "@/lib/access"
import { log } from "@/lib/log"
import { remindOfTomorrow } from "@/lib/message/commands/remind"
import { watch } from "@/lib/watch"

/** Remind of tomorrow's sessions in every daerah, now and then every quarter of an hour: mornings do not begin everywhere at the same time. */
export function watchReminders(): Promise<void> {
  return watch({ fault: "pengingat sesi gagal", work: remindIn }, 900_000)
}

async function remindIn(actor: Actor): Promise<void> {
  const reminded = await remindOfTomorrow(actor)
  if (reminded > 0) log.info({ slug: actor.tenantSlug, reminded }, "pengingat sesi ditulis")
}
