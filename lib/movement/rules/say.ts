import { wordsOf } from "@/lib/channel/rules/words"
import { formatNumber } from "@/lib/format"
import { creditSources } from "@/lib/movement/schema/credit"
import type { LedgerCredit } from "@/lib/movement/schema/ledger"
import type { BehindRow } from "@/lib/movement/schema/report"
import type { Movement } from "@/lib/movement/schema/words"
import { levels } from "@/lib/readiness/schema/words"
import { topics } from "@/lib/training/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

type Said = Pick<Movement, "kind" | "subject" | "before" | "after">

/** What moved, in words, and its two values. */
export function sayMovement({ kind, subject, before, after }: Said): { what: string; before: string; after: string } {
  if (kind === "DIMENSION") return { what: sayDimension(subject), before: sayNumber(before), after: sayNumber(after) }
  if (kind === "LEVEL") return { what: "Tingkat", before: sayLevel(before), after: sayLevel(after) }
  const [level = "", code = ""] = subject.split(":")
  const { noun } = wordsOf({ code, statement: { id: code, en: code } })
  return { what: `Syarat “${sayLevel(level)}”: ${noun}`, before: sayGate(before), after: sayGate(after) }
}

/** A dimension by its name. */
function sayDimension(code: string): string {
  return isKeyOf(topics, code) ? topics[code] : code
}

function sayLevel(code: string): string {
  return isKeyOf(levels, code) ? levels[code] : code
}

function sayGate(state: string): string {
  return state === "PASSED" ? "lolos" : "belum lolos"
}

function sayNumber(text: string): string {
  return formatNumber(Number(text))
}

/** What a share goes to, in words. */
export function sayCredit({ source, training, mou }: Pick<LedgerCredit, "source" | "training" | "mou">): string {
  if (source === "OBLIGATION" && mou) return `${mou.partner}: ${training?.title ?? mou.promise ?? mou.title}`
  if (source === "TRAINING" && training) return training.title
  return mou && source !== "NONE" ? `${creditSources[source]}, ${mou.partner}` : creditSources[source]
}

/** Whose a share is in a report: its side's name, or why it is nobody's there. */
export function sayWhose({ of, isCredited, cause }: Pick<BehindRow, "of" | "isCredited" | "cause">): string {
  if (of !== null) return of
  if (cause === "RUBRIC") return "Karena rubrik berubah"
  if (cause === "EXPIRY") return "Karena masa berlaku habis"
  return isCredited ? "Pihak lain; lihat tab lain" : creditSources.NONE
}
