import "server-only"
import { log } from "@/lib/log"
import { remindOfTomorrow } from "@/lib/message/commands/remind"
import { getOperatorActor } from "@/lib/operator"
import { getFront } from "@/lib/tenant/queries"

const quarter = 900_000

/** Remind of tomorrow's sessions in every daerah, now and then every quarter of an hour: their mornings do not begin at the same time. */
export async function watchReminders(): Promise<void> {
  await remindEverywhere()
  setInterval(() => void remindEverywhere(), quarter).unref()
}

async function remindEverywhere(): Promise<void> {
  try {
    const { tenants } = await getFront()
    for (const { slug } of tenants) await remindIn(slug)
  } catch (error) {
    log.error({ err: error }, "pengingat sesi gagal")
  }
}

/** A daerah that fails is tried again the next time, and keeps no other from its turn. */
async function remindIn(slug: string): Promise<void> {
  try {
    const reminded = await remindOfTomorrow(await getOperatorActor(slug))
    if (reminded > 0) log.info({ slug, reminded }, "pengingat sesi ditulis")
  } catch (error) {
    log.error({ err: error, slug }, "pengingat sesi gagal")
  }
}
