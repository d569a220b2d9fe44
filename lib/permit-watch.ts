import "server-only"
import type { Actor } from "@/lib/access"
import { log } from "@/lib/log"
import { isMailReady } from "@/lib/mail"
import { remindOfPermits } from "@/lib/permit/commands/remind"
import { watch } from "@/lib/watch"

/** Remind owners in every daerah of permits that come to their end, now and then every hour. */
export function watchPermits(): Promise<void> {
  return watch({ fault: "pengingat izin gagal", work: remindIn }, 3_600_000)
}

async function remindIn(actor: Actor): Promise<void> {
  const reminded = await remindOfPermits(actor, { now: new Date(), mail: isMailReady() })
  if (reminded > 0) log.info({ slug: actor.tenantSlug, reminded }, "pengingat izin ditulis")
}
