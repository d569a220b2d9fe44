import "server-only"
import type { Actor } from "@/lib/access"
import { log } from "@/lib/log"
import { getOperatorActor } from "@/lib/operator"
import { getFront } from "@/lib/tenant/queries"

/** Something done in every daerah by itself; `fault` is what the log says when it fails. */
export type Task = { fault: string; work: (actor: Actor) => Promise<void> }

/** Do a task everywhere now, and then again every so many milliseconds: days do not begin everywhere at the same time. */
export async function watch(task: Task, milliseconds: number): Promise<void> {
  await doEverywhere(task)
  setInterval(() => void doEverywhere(task), milliseconds).unref()
}

/** Once over every daerah; one that fails is tried again the next time, and keeps no other from its turn. */
export async function doEverywhere(task: Task): Promise<void> {
  try {
    const { tenants } = await getFront()
    for (const { slug } of tenants) await doIn(slug, task)
  } catch (error) {
    log.error({ err: error }, task.fault)
  }
}

async function doIn(slug: string, { fault, work }: Task): Promise<void> {
  try {
    await work(await getOperatorActor(slug))
  } catch (error) {
    log.error({ err: error, slug }, fault)
  }
}
