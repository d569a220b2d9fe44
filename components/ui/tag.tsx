import type { ReactNode } from "react"

/** The moods a state can have; the words always say it too. */
export type Mood = "good" | "warn" | "bad" | "info" | "plain"

/** A state in one or two words. */
export function Tag({ mood = "plain", children }: { mood?: Mood; children: ReactNode }) {
  return <span className={`tag ${mood}`}>{children}</span>
}
