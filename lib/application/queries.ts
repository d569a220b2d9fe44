import "server-only"
import type { Actor } from "@/lib/access"
import { type DraftKey, ownApplication, visibleApplications } from "@/lib/application/policy"
import { type ApplicationState, applicationStates, numberOf } from "@/lib/application/rules/flow"
import { Texts } from "@/lib/application/schema"
import { read, type Tx } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { decrypt } from "@/lib/secret"

/** Where an application's answers are encrypted for. */
export function payloadPlace({ tenantId }: Actor, id: string) {
  return { tenantId, table: "application", row: id, column: "payload" }
}

/** What was answered in an application. */
export function openAnswers(actor: Actor, { id, payload }: { id: string; payload: Uint8Array }): Texts {
  return Texts.parse(JSON.parse(decrypt(payload, payloadPlace(actor, id))))
}

/** The application whose secret a browser holds, with its answers; null when it is none of this daerah. */
export async function getOwnApplication(actor: Actor, key: DraftKey) {
  const found = await read(actor, (tx) => tx.application.findFirst({ where: ownApplication(actor, key) }))
  if (!found) return null
  const { id, state, sentAt, answer } = found
  return { id, state, sentAt, answer, number: numberOf(found), texts: openAnswers(actor, found) }
}

type Asked = { year: number; serial: number; phoneLast4: string }
type Standing = { state: string; enterpriseStatus: string | null }

/** How an application stands, for whoever knows its number and the end of its phone number. */
export async function findStanding(actor: Actor, { year, serial, phoneLast4 }: Asked): Promise<Standing | null> {
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<Standing[]>`
      SELECT a.state, e.status AS "enterpriseStatus" FROM application a
      LEFT JOIN enterprise e ON e.tenant_id = a.tenant_id AND e.id = a.enterprise_id
      WHERE a.tenant_id = ${actor.tenantId}::uuid AND a.year = ${year} AND a.serial = ${serial} AND a.phone_last4 = ${phoneLast4}`,
  )
  return rows[0] ?? null
}

const pageSize = 50

type Wanted = { state: ApplicationState; before?: string }

/** A page of the applications in a state: those that wait with the oldest first, the others with the newest; `next` opens the page after it. */
export async function listApplications(actor: Actor, { state, before }: Wanted) {
  const order = state === "QUEUED" ? ("asc" as const) : ("desc" as const)
  return read(actor, async (tx) => {
    const visible = visibleApplications(actor)
    const counts = await tx.application.groupBy({ by: ["state"], where: visible, _count: true })
    const start = before ? await tx.application.findFirst({ where: { id: before, AND: visible } }) : null
    const found = await tx.application.findMany({
      where: { AND: [visible, { state }, start?.sentAt ? beyond(order, { id: start.id, sentAt: start.sentAt }) : {}] },
      orderBy: [{ sentAt: order }, { id: order }],
      take: pageSize + 1,
    })
    const shown = found.slice(0, pageSize)
    return {
      counts: new Map(counts.map((each) => [each.state, each._count])),
      applications: shown.map((each) => summarise(actor, each)),
      next: found.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    }
  })
}

function beyond(order: "asc" | "desc", { id, sentAt }: { id: string; sentAt: Date }) {
  const side = order === "asc" ? "gt" : "lt"
  return { OR: [{ sentAt: { [side]: sentAt } }, { sentAt, id: { [side]: id } }] }
}

type Stored = NonNullable<Awaited<ReturnType<Tx["application"]["findFirst"]>>>

function summarise(actor: Actor, application: Stored) {
  const { id, state, known, sentAt, enterpriseId } = application
  const { name = "", personName = "", kelurahanCode = "" } = openAnswers(actor, application)
  return { id, state, known, sentAt, enterpriseId, name, personName, kelurahanCode, number: numberOf(application) }
}

/** One application with its answers beside the records that hold the same NIK or NIB, or null. */
export async function getApplication(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.application.findFirst({ where: { id, AND: visibleApplications(actor) } })
    if (!found) return null
    const { knownPersonId, knownEnterpriseId, decidedBy } = found
    const same = [
      ...(knownPersonId ? [{ personId: knownPersonId }] : []),
      ...(knownEnterpriseId ? [{ id: knownEnterpriseId }] : []),
    ]
    const known = await tx.enterprise.findMany({
      where: { AND: [visibleEnterprises(actor), { OR: same }, { status: { not: "MERGED" } }] },
      orderBy: { nameKey: "asc" },
      take: 20,
      select: { ...businessColumns, person: { select: personColumns } },
    })
    const decider = decidedBy ? await tx.account.findFirst({ where: { id: decidedBy }, select: { name: true } }) : null
    const { secretHash: _secret, payload: _payload, ...application } = found
    const number = numberOf(found)
    return { ...application, number, decider: decider?.name ?? null, texts: openAnswers(actor, found), matches: known }
  })
}

const personColumns = { id: true, name: true, phone: true, nikLast4: true, accountId: true } as const
const businessColumns = {
  ...{ id: true, name: true, nib: true, products: true, address: true, rt: true, rw: true },
  ...{ kelurahanCode: true, status: true },
} as const

/** Whether a text is a state of the queue. */
export function isApplicationState(text: string): text is ApplicationState {
  return Object.hasOwn(applicationStates, text)
}
