import "server-only"
import { expireApprovals } from "@/lib/enterprise/commands/expire"
import { log } from "@/lib/log"
import { getOperatorActor } from "@/lib/operator"
import { getFront } from "@/lib/tenant/queries"

const hour = 3_600_000

/** Let ended approvals expire in every daerah, now and then every hour: their days do not begin at the same time. */
export async function watchExpiry(): Promise<void> {
  await expireEverywhere()
  setInterval(() => void expireEverywhere(), hour).unref()
}

/** Once over every daerah; one that fails is tried again the next time, and keeps no other from its turn. */
export async function expireEverywhere(): Promise<void> {
  try {
    const { tenants } = await getFront()
    for (const { slug } of tenants) await expireIn(slug)
  } catch (error) {
    log.error({ err: error }, "pemeriksaan masa berlaku gagal")
  }
}

async function expireIn(slug: string): Promise<void> {
  try {
    const expired = await expireApprovals(await getOperatorActor(slug))
    if (expired > 0) log.info({ slug, expired }, "pengesahan kedaluwarsa")
  } catch (error) {
    log.error({ err: error, slug }, "pemeriksaan masa berlaku gagal")
  }
}
