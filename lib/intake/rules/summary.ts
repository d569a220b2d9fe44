import { fieldsOf } from "@/lib/intake/rules/columns/target"
import type { WorkbookReading } from "@/lib/intake/rules/judge-workbook"
import type { JudgedRow, Outcome } from "@/lib/intake/rules/rows/row"

/** How many rows came out how. */
export function countOutcomes(rows: readonly JudgedRow[]): Record<Outcome, number> {
  const counts = { ready: 0, warning: 0, error: 0, duplicate: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

export type ProblemCount = {
  field: string
  code: string
  severity: "error" | "warning"
  message: string
  count: number
}

/** The problems of all rows, grouped by field and code, most frequent first. */
export function countProblems(rows: readonly JudgedRow[]): ProblemCount[] {
  const groups = new Map<string, ProblemCount>()
  for (const { problems } of rows) {
    for (const { field, code, severity, message } of problems) {
      const group = groups.get(`${field}:${code}`)
      if (group) group.count += 1
      else groups.set(`${field}:${code}`, { field, code, severity, message, count: 1 })
    }
  }
  return [...groups.values()].sort((one, other) => other.count - one.count)
}

/** The columns of all registers with what they fill; those that fill nothing apart. */
export function listColumns({ sheets }: WorkbookReading) {
  const columns = sheets
    .filter(({ kind }) => kind === "register")
    .flatMap(({ sheet, mapping }) => (mapping?.columns ?? []).map((column) => ({ sheet: sheet.name, ...column })))
  const mapped = columns.flatMap(({ sheet, column, header, target, unit, period }) =>
    target === null ? [] : [{ sheet, column: column + 1, header, target, fields: fieldsOf(target), unit, period }],
  )
  const unmapped = columns.flatMap(({ sheet, column, header, target, reason }) =>
    target === null ? [{ sheet, column: column + 1, header, reason }] : [],
  )
  return { mapped, unmapped }
}

/** Every sheet with its verdict, its data rows and what its other rows are. */
export function listSheets({ sheets }: WorkbookReading) {
  return sheets.map(({ sheet, kind, reason, rows, mapping }) => {
    const left: Record<string, number> = {}
    for (const row of rows?.left ?? []) left[row.kind] = (left[row.kind] ?? 0) + 1
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      kind,
      reason,
      rows: rows?.data.length ?? 0,
      left,
      questions: mapping?.questions ?? [],
    }
  })
}
