import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { chosenPatch, ownerPatches, type Plan } from "@/lib/duplicate/commands/chosen"
import { applyMoves, listFollowing, type Move, movedOf, printRows, renewProducts } from "@/lib/duplicate/commands/move"
import { differenceOf, patchRow } from "@/lib/duplicate/commands/patch"
import { sealTrace, type Trace } from "@/lib/duplicate/commands/trace"
import { loadPairRecords, loadRow, type PairRecord, pairVersion } from "@/lib/duplicate/queries/pair-rows"
import { isFactTaken } from "@/lib/duplicate/rules/defaults"
import { fieldNames, type Row, type Side, valueIn } from "@/lib/duplicate/rules/fields"
import { enterpriseRelations, personRelations } from "@/lib/duplicate/rules/relations"
import type { MergePair } from "@/lib/duplicate/schema"
import { sizeOf } from "@/lib/enterprise/rules/size-of"
import { isStatus } from "@/lib/enterprise/schema/enterprise"
import { Refusal } from "@/lib/refusal"
import { addTransitions } from "@/lib/transition"

/** Put one record of a pair into the other: the chosen values, every relation, and a sealed trace to take it back by. */
export function mergePair(actor: Actor, input: MergePair): Promise<{ id: string; keptId: string }> {
  return write(actor, "duplicate.merge", async (tx, audit) => {
    const plan = await planOf(tx, actor, input)
    const ids = { kept: idOf(plan.kept.enterprise), gone: idOf(plan.gone.enterprise) }
    const moves = [
      ...(await listRelated(tx, actor, plan)),
      ...listYears(plan, input),
      ...listFacts(plan),
      ...(await listCodes(tx, actor, ids)),
    ]
    await patchRow(tx, actor, { table: "enterprise", id: ids.kept, patch: chosenPatch(actor, plan) })
    for (const { id, patch } of ownerPatches(actor, plan)) await patchRow(tx, actor, { table: "person", id, patch })
    await applyMoves(tx, actor, moves)
    await renewSize(tx, actor, ids.kept, moves)
    await leave(tx, actor, plan)
    await renewProducts(tx, actor, [ids.kept, ids.gone])
    const id = await keepTrace(tx, actor, { plan, moves, pairId: input.id })
    const decided = { state: "MERGED", decidedBy: actor.userId, decidedAt: new Date() }
    await tx.duplicatePair.update({ where: key(actor, input.id), data: decided, select: { id: true } })
    audit({ subject: ids.kept, detail: { merge: id, gone: ids.gone, fields: [...plan.taken] } })
    return { id, keptId: ids.kept }
  })
}

const idOf = (row: Row) => String(row.id)

async function planOf(tx: Tx, actor: Actor, { id, version, keep, person, choices }: MergePair): Promise<Plan> {
  const pair = await tx.duplicatePair.findUnique({
    where: key(actor, id),
    select: { aId: true, bId: true, state: true },
  })
  if (!pair) throw new Refusal("not-found", "Pasangan ini tidak ditemukan.")
  if (pair.state !== "OPEN") throw new Refusal("conflict", "Pasangan ini sudah diputuskan oleh orang lain.")
  const records = await loadPairRecords(tx, actor, [pair.aId, pair.bId])
  const [a, b] = [records.get(pair.aId), records.get(pair.bId)]
  if (!a || !b) throw new Refusal("not-found", "Salah satu catatan sudah tidak ada.")
  if ([a, b].some(({ enterprise }) => enterprise.status === "MERGED")) {
    throw new Refusal("conflict", "Salah satu catatan sudah digabung ke catatan lain.")
  }
  if (pairVersion(a, b) !== version) {
    throw new Refusal(
      "conflict",
      "Salah satu catatan diubah sejak Anda membukanya. Muat ulang halaman, lalu periksa lagi.",
    )
  }
  const [kept, gone] = keep === "a" ? [a, b] : [b, a]
  const isOnePerson = a.person.id === b.person.id
  const owner = isOnePerson ? "same" : person === "one" ? "one" : person === keep ? "kept" : "gone"
  const differs = new Set(fieldNames.filter((name) => valueIn(name, a) !== valueIn(name, b)))
  const taken = new Set([...differs].filter((name) => (choices[name] ?? keep) !== keep))
  return { kept, gone, owner, taken, differs }
}

function listRelated(tx: Tx, actor: Actor, { kept, gone, owner }: Plan): Promise<Move[]> {
  const [from, to] = [idOf(gone.enterprise), idOf(kept.enterprise)]
  const groups = [{ relations: enterpriseRelations, from, to, except: [from] }]
  if (owner === "one") {
    groups.push({ relations: personRelations, from: idOf(gone.person), to: idOf(kept.person), except: [from] })
  }
  return listFollowing(tx, actor, groups)
}

function listYears({ kept, gone }: Plan, input: MergePair): Move[] {
  return gone.years.flatMap((year) => {
    const known = kept.years.find((each) => each.year === year.year)
    if (known && !isYearTaken(known.filled, year, input)) return []
    return change("enterprise_year", { kept, gone }, { come: year.id, leave: known?.id })
  })
}

function listFacts({ kept, gone, taken, differs }: Plan): Move[] {
  const kinds = new Set([...kept.facts, ...gone.facts].map((fact) => fact.kind))
  return [...kinds].flatMap((kind) => {
    const [known, other] = [kept, gone].map(({ facts }) => facts.find((fact) => fact.kind === kind))
    const isTaken = isFactTaken(kind, taken, { kept: known, gone: other, differs })
    return isTaken ? change("enterprise_fact", { kept, gone }, { come: other?.id, leave: known?.id }) : []
  })
}

type Ends = Pick<Plan, "kept" | "gone">

function change(table: string, { kept, gone }: Ends, { come, leave }: { come?: string; leave?: string }): Move[] {
  const column = "enterprise_id"
  return [
    ...(come ? [{ table, column, id: come, to: idOf(kept.enterprise) }] : []),
    ...(leave ? [{ table, column, id: leave, to: idOf(gone.enterprise) }] : []),
  ]
}

async function listCodes(tx: Tx, { tenantId }: Actor, { kept, gone }: { kept: string; gone: string }): Promise<Move[]> {
  const codes = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM enterprise_kbli g WHERE g.tenant_id = ${tenantId}::uuid AND g.enterprise_id = ${gone}::uuid
      AND NOT EXISTS (SELECT FROM enterprise_kbli k WHERE k.tenant_id = g.tenant_id AND k.enterprise_id = ${kept}::uuid
        AND k.code = g.code AND k.version = g.version)`
  return codes.map(({ id }) => ({ table: "enterprise_kbli", column: "enterprise_id", id, to: kept }))
}

/** A year's figures are taken as asked, else where more of them are filled in. */
function isYearTaken(filled: number, gone: PairRecord["years"][number], { keep, years }: MergePair): boolean {
  const asked: Side | undefined = years[gone.year]
  return asked ? asked !== keep : gone.filled > filled
}

async function renewSize(tx: Tx, actor: Actor, enterpriseId: string, moves: readonly Move[]): Promise<void> {
  if (!moves.some(({ table }) => table === "enterprise_year")) return
  const size = sizeOf(await tx.enterpriseYear.findMany({ where: { tenantId: actor.tenantId, enterpriseId } }))
  if (!size) return
  const data = { size: size.size, sizeBasis: size.basis }
  await tx.enterprise.update({ where: key(actor, enterpriseId), data, select: { id: true } })
}

async function leave(tx: Tx, actor: Actor, { kept, gone }: Plan): Promise<void> {
  const status = String(gone.enterprise.status)
  if (!isStatus(status)) throw new Error(`Unknown status ${status}.`)
  const reason = `Digabung ke “${String(kept.enterprise.name)}”.`
  const ids = { enterpriseId: idOf(gone.enterprise), mergedInto: idOf(kept.enterprise) }
  await addTransitions(tx, actor, [{ ...ids, from: status, to: "MERGED", reason }])
}

const standingColumns = ["status", "status_at", "updated_at", "proposal", "proposed_by", "visited_on", "valid_until"]

function standingOf(row: Row): Row {
  return Object.fromEntries(standingColumns.map((column) => [column, row[column]]))
}

type Kept = { plan: Plan; moves: Move[]; pairId: string }

async function keepTrace(tx: Tx, actor: Actor, { plan, moves, pairId }: Kept): Promise<string> {
  const id = uuidv7()
  const [keptId, goneId] = [idOf(plan.kept.enterprise), idOf(plan.gone.enterprise)]
  const people = { keptPerson: idOf(plan.kept.person), gonePerson: idOf(plan.gone.person) }
  const rows = await listChanges(tx, actor, plan)
  const trace = {
    rows,
    standing: standingOf(plan.gone.enterprise),
    prints: await printRows(tx, actor, moves),
    ...people,
  }
  await tx.enterpriseMerge.create({
    data: { id, keptId, goneId, pairId, role: actor.role, moved: movedOf(moves), trace: sealTrace(actor, id, trace) },
    select: { id: true },
  })
  return id
}

/** What has become of both records and their people, column by column. */
async function listChanges(tx: Tx, actor: Actor, { kept, gone }: Plan): Promise<Trace["rows"]> {
  const people = kept.person.id === gone.person.id ? [kept.person] : [kept.person, gone.person]
  const before = [
    ...[kept, gone].map(({ enterprise: row }) => ({ table: "enterprise" as const, row })),
    ...people.map((row) => ({ table: "person" as const, row })),
  ]
  const changes: Trace["rows"] = []
  for (const { table, row } of before) {
    const now = await loadRow(tx, actor, { table, id: idOf(row) })
    if (now) changes.push({ table, id: idOf(row), before: differenceOf(now, row), after: differenceOf(row, now) })
  }
  return changes
}
