import type { ColumnAnswer, SheetReading } from "@/lib/intake/schema"

/** What is remembered of a layout: earlier answers, and the new ones that differ from what was understood. */
export function mergeAnswers(
  sheet: SheetReading,
  earlier: readonly ColumnAnswer[],
  said: readonly ColumnAnswer[],
): ColumnAnswer[] {
  const understood = new Map(sheet.columns.map((column) => [column.column, column]))
  const merged = new Map(earlier.map((answer) => [answer.column, answer]))
  for (const answer of said) {
    const known = understood.get(answer.column)
    const isNew = known && (known.target !== answer.target || (answer.target !== null && differs(known, answer)))
    if (isNew) merged.set(answer.column, answer)
  }
  return [...merged.values()].sort((one, other) => one.column - other.column)
}

function differs(known: SheetReading["columns"][number], { unit, period }: ColumnAnswer): boolean {
  return (unit !== undefined && unit !== known.unit) || (period !== undefined && period !== known.period)
}
