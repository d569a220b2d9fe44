import "server-only"
import { askFollowUps, closeFollowUps } from "@/lib/follow-up/commands/watch"
import { log } from "@/lib/log"
import { getOperatorActor } from "@/lib/operator"
import { getFront } from "@/lib/tenant/queries"

const hour = 3_600_000

/** Ask and close follow-ups in every daerah, now and then every hour: their days do not begin at the same time. */
export async function watchFollowUps(): Promise<void> {
  await followUpEverywhere()
  setInterval(() => void followUpEverywhere(), hour).unref()
}

async function followUpEverywhere(): Promise<void> {
  try {
    const { tenants } = await getFront()
    for (const { slug } of tenants) await followUpIn(slug)
  } catch (error) {
    log.error({ err: error }, "pemeriksaan tindak lanjut gagal")
  }
}

/** Once over one daerah; one that fails is tried again the next time, and keeps no other from its turn. */
async function followUpIn(slug: string): Promise<void> {
  try {
    const actor = await getOperatorActor(slug)
    const [closed, asked] = [await closeFollowUps(actor), await askFollowUps(actor)]
    if (asked + closed > 0) log.info({ slug, asked, closed }, "tindak lanjut ditanyakan dan ditutup")
  } catch (error) {
    log.error({ err: error, slug }, "pemeriksaan tindak lanjut gagal")
  }
}
