import "server-only"
import type { Actor } from "@/lib/access"
import { type Before, loadRecord } from "@/lib/correction"
import { dayOf } from "@/lib/day"
import { read } from "@/lib/db"
import { formTexts } from "@/lib/enterprise/rules/form-texts"
import { versionOf } from "@/lib/enterprise/rules/version"
import { visibleProposals } from "@/lib/proposal/policy"
import { Proposed } from "@/lib/proposal/schema"
import { decrypt } from "@/lib/secret"

/** Where a proposal's texts are encrypted for. */
export function proposalPlace({ tenantId }: Actor, id: string) {
  return { tenantId, table: "proposal", row: id, column: "payload" }
}

/** What a proposal holds. */
export function openProposal(actor: Actor, { id, payload }: { id: string; payload: Uint8Array }): Proposed {
  return Proposed.parse(JSON.parse(decrypt(payload, proposalPlace(actor, id))))
}

/** What is recorded now, as the fields of the correction form show it, without any year's figures. */
export function recordedTexts(record: Before): Record<string, string> {
  const { person, kbli } = record
  const born = person.birthDate && dayOf(person.birthDate)
  return { ...formTexts({ ...record, kbli, years: [], person: { ...person, birthDate: born } }, 0), year: "" }
}

const pageSize = 50

/** A page of proposals: those that wait by their deadline, or those that were answered, the newest first. */
export async function listProposals(actor: Actor, { isOpen, after }: { isOpen: boolean; after?: string }) {
  return read(actor, async (tx) => {
    const state = isOpen ? { equals: "OPEN" } : { not: "OPEN" }
    const [order, side] = isOpen ? (["asc", "gt"] as const) : (["desc", "lt"] as const)
    const start = after ? await tx.proposal.findFirst({ where: { id: after, AND: visibleProposals(actor) } }) : null
    const beyond = start ? { OR: [{ at: { [side]: start.at } }, { at: start.at, id: { [side]: start.id } }] } : {}
    const found = await tx.proposal.findMany({
      where: { AND: [visibleProposals(actor), { state }, beyond] },
      orderBy: [{ at: order }, { id: order }],
      take: pageSize + 1,
      select: { ...summary, enterprise: { select: { name: true, kelurahanCode: true } } },
    })
    const proposals = found.slice(0, pageSize)
    return { proposals, next: found.length > pageSize ? (proposals.at(-1)?.id ?? null) : null }
  })
}

const summary = {
  ...{ id: true, enterpriseId: true, kind: true, state: true, fields: true, accepted: true },
  ...{ at: true, answer: true, decidedAt: true },
} as const

/** The newest proposals about one enterprise, with what they say; twenty at most. */
export async function listProposalsAbout(actor: Actor, enterpriseId: string) {
  const found = await read(actor, (tx) =>
    tx.proposal.findMany({
      where: { enterpriseId, AND: visibleProposals(actor) },
      orderBy: { at: "desc" },
      take: 20,
      select: { ...summary, payload: true },
    }),
  )
  return found.map(({ payload, ...proposal }) => ({
    ...proposal,
    ...openProposal(actor, { id: proposal.id, payload }),
  }))
}

/** One proposal beside what is recorded now, or null. */
export async function getProposal(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.proposal.findFirst({ where: { id, AND: visibleProposals(actor) } })
    const record = found && (await loadRecord(tx, actor, found.enterpriseId))
    if (!found || !record) return null
    const ids = [found.accountId, found.decidedBy].flatMap((each) => each ?? [])
    const accounts = await tx.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    const nameOf = (account: string | null) => accounts.find((each) => each.id === account)?.name ?? null
    const { payload, ...proposal } = found
    return {
      ...proposal,
      ...openProposal(actor, { id, payload }),
      by: nameOf(found.accountId),
      decider: nameOf(found.decidedBy),
      enterprise: { id: record.id, name: record.name, person: record.person.name },
      recorded: recordedTexts(record),
      version: versionOf(record),
    }
  })
}

/** What an owner's form shows of an enterprise at first, or null when it is not the owner's. */
export function getProposable(actor: Actor, enterpriseId: string) {
  return read(actor, async (tx) => {
    const record = await loadRecord(tx, actor, enterpriseId)
    return record && { id: record.id, name: record.name, status: record.status, texts: recordedTexts(record) }
  })
}
