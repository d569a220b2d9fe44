import "server-only"
import type { Actor } from "@/lib/access"
import { log } from "@/lib/log"
import { isMailReady } from "@/lib/mail"
import { remindOfMous } from "@/lib/mou/commands/remind"
import { watch } from "@/lib/watch"

/** Remind of what agreements ask for in every daerah, now and then every hour. */
export function watchMous(): Promise<void> {
  return watch({ fault: "pengingat perjanjian gagal", work: remindIn }, 3_600_000)
}

async function remindIn(actor: Actor): Promise<void> {
  const reminded = await remindOfMous(actor, { now: new Date(), mail: isMailReady() })
  if (reminded > 0) log.info({ slug: actor.tenantSlug, reminded }, "pengingat perjanjian ditulis")
}
