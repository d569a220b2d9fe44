import type { Mood } from "@/components/ui/tag"
import { daysBetween } from "@/lib/day"
import type { PermitRow } from "@/lib/permit/queries/list"
import { isInForce, stageOf } from "@/lib/permit/rules/validity"

/** How a permit stands today, in a word and a colour. */
export function permitStanding({ state, expiresOn, today }: PermitRow): { mood: Mood; word: string } {
  if (state === "REVOKED") return { mood: "bad", word: "Dicabut" }
  if (state === "IN_PROCESS") return { mood: "info", word: "Dalam proses" }
  if (!isInForce({ state, expiresOn }, today)) return { mood: "bad", word: "Sudah habis" }
  const stage = stageOf(expiresOn, today)
  if (stage === "D30" || stage === "D90")
    return { mood: "warn", word: `${daysBetween(today, expiresOn ?? today)} hari lagi` }
  return { mood: "good", word: "Berlaku" }
}
