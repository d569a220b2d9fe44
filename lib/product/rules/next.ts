import type { GateLevel, Level } from "@/lib/readiness/schema/words"

/** What stands between a product and its next level: the failed gates, those of the nearest level alone. */
export type NextGates = { level: GateLevel | "VALIDATED"; codes: string[] }

/** Which level a product can reach next; export does not ask for retail, so it is named where retail is reached. */
const nextLevels: Record<Level, GateLevel | "VALIDATED" | null> = {
  RECORDED: "VALIDATED",
  VALIDATED: "LICENSED",
  LICENSED: "RETAIL_READY",
  RETAIL_READY: "EXPORT_READY",
  EXPORT_READY: null,
  EXPORTER: null,
}

/** The gates (LEVEL:CODE) that fail on the way to a product's next level, or null at the top. */
export function nextGates(level: Level, failed: readonly string[]): NextGates | null {
  const next = nextLevels[level]
  if (next === null) return null
  const codes = failed.flatMap((gate) => (gate.startsWith(`${next}:`) ? [gate.slice(next.length + 1)] : []))
  return { level: next, codes }
}
