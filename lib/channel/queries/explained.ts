import "server-only"
import type { Actor } from "@/lib/access"
import { type Explained, explainChannel } from "@/lib/channel/rules/explain"
import type { Helpers } from "@/lib/channel/rules/help"
import { type NextStep, nextStepOf } from "@/lib/channel/rules/next-step"
import { standingOf } from "@/lib/channel/rules/standing"
import { read, type Tx } from "@/lib/db"
import { visibleMous } from "@/lib/mou/policy"
import { visibleProducts } from "@/lib/product/policy"
import { factsSql, parseFacts } from "@/lib/readiness/queries/facts"
import type { Level } from "@/lib/readiness/schema/words"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { baseRubric } from "@/lib/rubric/rules/base"
import { getCalendar } from "@/lib/tenant/queries"
import { visibleTrainings } from "@/lib/training/policy"
import { listProfilesIn } from "./profiles"

/** Everything that is said of a product's next steps: the first one, each way to market, and who can help. */
export type NextSteps = {
  step: NextStep | null
  level: Level
  explained: Explained[]
  helpers: Helpers
  /** The version of the rubric, and the last part of its page's address. */
  label: string
  versionId: string
}

/** What a product lacks for each way to market, or null when there is no such product for this actor. */
export function getNextSteps(actor: Actor, id: string): Promise<NextSteps | null> {
  return read(actor, async (tx) => {
    const seen = await tx.product.findFirst({ where: { id, AND: visibleProducts(actor) }, select: { id: true } })
    if (!seen) return null
    const { today } = await getCalendar(tx, actor)
    const { rubric, label } = await getRubricOn(tx, actor, today)
    const [product] = parseFacts(await tx.$queryRaw(factsSql(actor.tenantId, [id])))
    if (!product) return null
    const profiles = await listProfilesIn(tx, actor, rubric)
    const checks = await tx.channelCheck.findMany({
      where: { tenantId: actor.tenantId, productId: id },
      select: { profileId: true, item: true, passed: true, note: true },
    })
    const standing = standingOf({ product, rubric, today })
    return {
      step: nextStepOf(standing),
      level: standing.verified.level,
      explained: profiles.map((profile) => explainChannel(standing, profile, checks)),
      helpers: await listHelpers(tx, actor, today),
      label,
      versionId: await findVersion(tx, actor, label),
    }
  })
}

async function findVersion(tx: Tx, { tenantId }: Actor, label: string): Promise<string> {
  if (label === baseRubric.version) return "base"
  const found = await tx.rubric.findFirst({ where: { tenantId, number: Number(label) }, select: { id: true } })
  return found?.id ?? "base"
}

/** Statuses in which an agreement is in force. */
const live = ["ACTIVE", "EVALUATION", "EXTENDED", "AMENDED"]

/** The trainings one can still enrol in, and the partners with an agreement in force, as far as an actor can see them. */
async function listHelpers(tx: Tx, actor: Actor, today: string): Promise<Helpers> {
  const trainings = await tx.training.findMany({
    where: { status: "OPEN", AND: visibleTrainings(actor) },
    orderBy: [{ closesAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: { id: true, title: true, topics: true },
  })
  const day = new Date(today)
  const mous = await tx.mou.findMany({
    where: {
      ...{ status: { in: live }, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
      AND: visibleMous(actor),
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: { id: true, partner: { select: { id: true, name: true, services: true } } },
  })
  const partners = new Map(mous.map(({ id: mouId, partner }) => [partner.id, { ...partner, mouId }]))
  return { trainings, partners: [...partners.values()] }
}
