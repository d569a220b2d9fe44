import type { Mood } from "@/components/ui/tag"
import { formatDay, formatDaysFrom } from "@/lib/format"
import { type Stage, stageOf } from "@/lib/permit/rules/validity"
import { type PermitState, permitStates } from "@/lib/permit/schema/words"

/** How grave it is that a permit ends when it does. */
export const stageMoods: Record<Stage, Mood> = {
  EXPIRED: "bad",
  D30: "warn",
  D90: "warn",
  D180: "info",
  LATER: "good",
  OPEN: "good",
}

type Shown = { state: PermitState; expiresOn: string | null; today: string }

/** How a permit stands today, as its tag and as a sentence about its end. */
export function standingOf({ state, expiresOn, today }: Shown): { mood: Mood; word: string; until: string } {
  if (state === "IN_PROCESS") return { mood: "info", word: permitStates.IN_PROCESS, until: "" }
  if (state === "REVOKED") return { mood: "bad", word: permitStates.REVOKED, until: "" }
  const stage = stageOf(expiresOn, today)
  const mood = stageMoods[stage]
  if (expiresOn === null) return { mood, word: "Berlaku", until: "tanpa batas waktu selama tidak ada perubahan" }
  const until = `${formatDay(expiresOn)}, ${formatDaysFrom(expiresOn, today)}`
  return stage === "EXPIRED" ? { mood, word: "Berakhir", until } : { mood, word: "Berlaku", until }
}
