import "server-only"
import type { Actor } from "@/lib/access"
import { listQuestions } from "@/lib/assessment/rules/self"
import { read, type Tx } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import { computeBothWays } from "@/lib/readiness/rules/readiness"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { listTasks } from "@/lib/task/rules"
import { getCalendar } from "@/lib/tenant/queries"

/** So many products of one owner are shown. */
const most = 50

const head = {
  ...{ id: true, name: true, commodity: true, price: true, priceUnit: true },
  enterprise: { select: { id: true, name: true } },
  photos: { orderBy: { position: "asc" }, take: 1, select: { id: true } },
} as const

/** An owner's products by name, each with its level as everybody beside the owner knows it, and what to do next for it. */
export function listOwnProducts(actor: Actor, only?: string) {
  return read(actor, async (tx) => {
    const found = await tx.product.findMany({
      where: { AND: [visibleProducts(actor), { withdrawnAt: null, ...(only && { id: only }) }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: most,
      select: head,
    })
    const ids = found.map(({ id }) => id)
    if (ids.length === 0) return []
    const { today } = await getCalendar(tx, actor)
    const { rubric } = await getRubricOn(tx, actor, today)
    const known = new Map(
      parseFacts(await tx.$queryRaw(factsSql(actor.tenantId, ids))).map((facts) => [facts.id, facts]),
    )
    const assessed = await listAssessed(tx, actor, ids)
    return found.flatMap(({ photos, ...product }) => {
      const facts = known.get(product.id)
      if (!facts) return []
      const ask = { product: facts, rubric, today }
      const { verified, stated } = computeBothWays(ask)
      const { open, isDone } = assessed.get(product.id) ?? { open: null, isDone: false }
      const questions = listQuestions(ask, open ?? {})
      const answered = questions.filter(({ code }) => open?.[code] !== undefined).length
      const self = { asked: questions.length, answered, isOpen: open !== null, isDone }
      const tasks = listTasks({ facts, states: stated.states, self, today })
      return [{ ...product, photoId: photos[0]?.id ?? null, level: verified.level, tasks, self, facts }]
    })
  })
}
export type OwnProduct = Awaited<ReturnType<typeof listOwnProducts>>[number]

/** One of an owner's products as the list has it, or null when there is none. */
export async function getOwnProduct(actor: Actor, id: string): Promise<OwnProduct | null> {
  return (await listOwnProducts(actor, id))[0] ?? null
}

type Assessed = { open: Record<string, number> | null; isDone: boolean }

/** Of each product the answers of the own assessment under way, and whether there was one before. */
async function listAssessed(tx: Tx, { tenantId }: Actor, ids: string[]): Promise<Map<string, Assessed>> {
  const rows = await tx.assessment.findMany({
    where: { tenantId, kind: "SELF", productId: { in: ids } },
    orderBy: { id: "asc" },
    select: { productId: true, doneAt: true, answers: { select: { criterion: true, value: true } } },
  })
  const assessed = new Map<string, Assessed>()
  for (const { productId, doneAt, answers } of rows) {
    const before = assessed.get(productId) ?? { open: null, isDone: false }
    const open = Object.fromEntries(answers.map(({ criterion, value }) => [criterion, value]))
    assessed.set(productId, doneAt ? { ...before, isDone: true } : { ...before, open })
  }
  return assessed
}
