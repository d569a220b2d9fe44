import { type CountDefinition, counts, type EnterpriseCount, shareOf } from "@/lib/count/rules"

/** What is told of every area, in the order of the table's columns. */
export const shownCounts = [
  "recorded",
  "unchecked",
  "checked",
  "approved",
  "expired",
  "needsRepair",
  "ended",
] as const satisfies readonly EnterpriseCount[]

/** How many enterprises of each kind there are. */
export type AreaFigures = Record<(typeof shownCounts)[number], number>

/** The figures of an area from how many enterprises have each status; what was merged is never among them. */
export function figuresOf(byStatus: ReadonlyMap<string, number>): AreaFigures {
  const count = (key: (typeof shownCounts)[number]) => {
    const { chosen }: CountDefinition = counts[key]
    const statuses = chosen.status ?? [...byStatus.keys()]
    return statuses.reduce((sum, status) => sum + (byStatus.get(status) ?? 0), 0)
  }
  const [recorded, unchecked, checked] = [count("recorded"), count("unchecked"), count("checked")]
  const [approved, expired, needsRepair] = [count("approved"), count("expired"), count("needsRepair")]
  return { recorded, unchecked, checked, approved, expired, needsRepair, ended: count("ended") }
}

/** The figures of several areas together. */
export function sumFigures(all: readonly AreaFigures[]): AreaFigures {
  const sum = (key: keyof AreaFigures) => all.reduce((total, figures) => total + figures[key], 0)
  return {
    recorded: sum("recorded"),
    unchecked: sum("unchecked"),
    checked: sum("checked"),
    approved: sum("approved"),
    expired: sum("expired"),
    needsRepair: sum("needsRepair"),
    ended: sum("ended"),
  }
}

/** What the map can be coloured by; every share is one of the active enterprises. */
export const measures = {
  disahkan: "disahkan",
  diperiksa: "sudah diperiksa",
  kedaluwarsa: "kedaluwarsa",
} as const
export type Measure = keyof typeof measures

/** Whether a text names a measure. */
export function isMeasure(text: string | undefined): text is Measure {
  return text !== undefined && Object.hasOwn(measures, text)
}

/** How many of an area's active enterprises a measure counts, and how many there are. */
export function measured(figures: AreaFigures, measure: Measure): { part: number; whole: number; share: number } {
  const { recorded, ended, approved, checked, expired } = figures
  const part = { disahkan: approved, diperiksa: approved + checked, kedaluwarsa: expired }[measure]
  const whole = recorded - ended
  return { part, whole, share: shareOf(part, whole) }
}

/** Where the map's steps end: close together at first, for every register begins near nothing. */
const bounds = [0, 0.1, 0.3, 0.6]

/** The map's legend in words, lightest first. */
export const steps = [
  "tidak ada usaha aktif",
  "0%",
  "sampai 10%",
  "sampai 30%",
  "sampai 60%",
  "lebih dari 60%",
] as const

/** Which step of the legend a share belongs to. */
export function stepOf({ share, whole }: { share: number; whole: number }): number {
  if (whole === 0) return 0
  return 1 + bounds.filter((bound) => share > bound).length
}
