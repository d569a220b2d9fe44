import "server-only"
import type { Actor } from "@/lib/access"
import { askFollowUps, closeFollowUps } from "@/lib/follow-up/commands/watch"
import { log } from "@/lib/log"
import { watch } from "@/lib/watch"

/** Ask and close follow-ups in every daerah, now and then every hour. */
export function watchFollowUps(): Promise<void> {
  return watch({ fault: "pemeriksaan tindak lanjut gagal", work: followUpIn }, 3_600_000)
}

async function followUpIn(actor: Actor): Promise<void> {
  const [closed, asked] = [await closeFollowUps(actor), await askFollowUps(actor)]
  if (asked + closed > 0) log.info({ slug: actor.tenantSlug, asked, closed }, "tindak lanjut ditanyakan dan ditutup")
}
