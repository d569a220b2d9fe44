import { monthsAfter } from "@/lib/day"
import { addScores, noScore, type Score, scoreOf } from "@/lib/mou/rules/score"
import { isInForce, isPrepared } from "@/lib/mou/rules/status"
import type { MouFacts } from "@/lib/mou/rules/warnings"
import type { MouStatus } from "@/lib/mou/schema/words"
import type { Done } from "@/lib/obligation/rules/due"
import { recurrences } from "@/lib/obligation/schema/words"
import type { PartnerKind } from "@/lib/partner/schema/partner"
import { keyOf } from "@/lib/vocabulary"

type Agreement = Pick<MouFacts, "status" | "statusOn" | "startsOn"> & {
  id: string
  partnerId: string
  partner: string
  partnerKind: PartnerKind
}

/**
 * Everything that is owed under an agreement, packed as text, as the database is quickest to hand over thousands: a line each of
 * the side, the quantity, the recurrence, the first and the last day (ISO), and the facts that count as day,quantity,day,quantity …
 */
export type PromisedLine = { mouId: string; owed: string }

/** What was handed to a partner: how many in all, how many wait, the longest wait and the median answer in days. */
export type WaitingLine = {
  partnerId: string
  handed: number
  waiting: number
  longest: number | null
  median: number | null
}

/** How a partner keeps its promises and answers, and how the daerah keeps its own towards it. */
export type Partnership = Omit<WaitingLine, "partnerId"> & {
  id: string
  name: string
  kind: PartnerKind
  agreements: number
  theirs: Score
  ours: Score
}

type Known = { promises: readonly PromisedLine[]; waiting: readonly WaitingLine[]; today: string }

const nothingHanded = { handed: 0, waiting: 0, longest: null, median: null }

/** Every partner of the agreements with its score on a day (ISO), those with the most waiting first, in their order else. */
export function scorePartners(mous: readonly Agreement[], { promises, waiting, today }: Known): Partnership[] {
  const partners = new Map<string, Partnership>()
  const handed = new Map(waiting.map(({ partnerId, ...counts }) => [partnerId, counts]))
  for (const { partnerId: id, partner: name, partnerKind: kind } of mous) {
    const known = partners.get(id)
    if (known) known.agreements += 1
    else
      partners.set(id, {
        ...{ id, name, kind, agreements: 1, theirs: noScore, ours: noScore },
        ...(handed.get(id) ?? nothingHanded),
      })
  }
  const agreements = new Map(mous.map((mou) => [mou.id, mou]))
  for (const { mouId, owed } of promises) {
    const mou = agreements.get(mouId)
    const partner = mou && partners.get(mou.partnerId)
    if (!partner || !wasInForce(mou)) continue
    const until = lastDayOf(mou, today)
    for (const line of owed.split("\n")) {
      const side = line.startsWith("PARTNER ") ? "theirs" : "ours"
      partner[side] = addScores(partner[side], scoreUntil(line, until))
    }
  }
  return [...partners.values()].toSorted((a, b) => b.waiting - a.waiting)
}

/** Nothing is owed under what never came into force. */
function wasInForce({ status, statusOn, startsOn }: Agreement): boolean {
  if (status === "STOPPED") return startsOn !== null && startsOn <= statusOn
  return !isPrepared(status)
}

/** After an agreement has ended or was stopped, nothing more falls due. */
function lastDayOf({ status, statusOn }: Agreement, today: string): string {
  return isInForce(status) || statusOn > today ? today : statusOn
}

function scoreUntil(line: string, day: string): Score {
  const [, quantity = "", recurs = "ONCE", startsOn = "", dueOn = "", packed = ""] = line.split(" ")
  const cells = packed === "" ? [] : packed.split(",")
  const facts: Done[] = []
  for (let at = 0; at < cells.length; at += 2) facts.push({ doneOn: cells[at] ?? "", quantity: Number(cells[at + 1]) })
  return scoreOf({ quantity: Number(quantity), recurs: keyOf(recurrences, recurs), startsOn, dueOn }, facts, day)
}

/** How many agreements of each kind of partner are being prepared, are in force, and are over. */
export type KindCount = { kind: PartnerKind; prepared: number; inForce: number; over: number }

/** The agreements counted by the kind of their partner, the most first. */
export function countByKind(mous: readonly Pick<Agreement, "status" | "partnerKind">[]): KindCount[] {
  const kinds = new Map<PartnerKind, KindCount>()
  for (const { partnerKind: kind, status } of mous) {
    const count = kinds.get(kind) ?? { kind, prepared: 0, inForce: 0, over: 0 }
    kinds.set(kind, count)
    if (isPrepared(status)) count.prepared += 1
    else if (isInForce(status)) count.inForce += 1
    else count.over += 1
  }
  const all = ({ prepared, inForce, over }: KindCount) => prepared + inForce + over
  return [...kinds.values()].toSorted((a, b) => all(b) - all(a))
}

/** How many agreements stand at each status. */
export function countByStatus(mous: readonly Pick<Agreement, "status">[]): ReadonlyMap<MouStatus, number> {
  const statuses = new Map<MouStatus, number>()
  for (const { status } of mous) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  return statuses
}

/** The agreements in force that end within six months of a day (ISO), or ended before it without being closed; the nearest first. */
export function listEnding<M extends Pick<MouFacts, "status" | "endsOn">>(
  mous: readonly M[],
  today: string,
): (M & { endsOn: string })[] {
  const until = monthsAfter(today, 6)
  return mous
    .flatMap((mou) => {
      const { endsOn, status } = mou
      return endsOn && endsOn <= until && isInForce(status) ? [{ ...mou, endsOn }] : []
    })
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn))
}

/** A stretch of the agreements, in their order: counted from those that are not over, and of them from those that end first. */
export function pickShown<M extends Pick<MouFacts, "status" | "endsOn">>(
  mous: readonly M[],
  { from, to }: { from: number; to: number },
): readonly M[] {
  const isOver = ({ status }: M) => !isInForce(status) && !isPrepared(status)
  const ranked = mous.toSorted(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || (a.endsOn ?? "9").localeCompare(b.endsOn ?? "9"),
  )
  const chosen = new Set(ranked.slice(from, to))
  return mous.filter((mou) => chosen.has(mou))
}
