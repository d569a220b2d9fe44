import type { WorkbookReading } from "@/lib/intake/rules/judge-workbook"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import type { SheetVerdict } from "@/lib/intake/rules/sheets/judge-sheets"
import { maskText } from "@/lib/intake/rules/showing"
import { countOutcomes, countProblems } from "@/lib/intake/rules/summary"
import type { IntakeReading, SheetReading } from "@/lib/intake/schema"

/** What is kept of a judged file in clear: sheets, columns, counts and kinds of problems, and nothing that a row says. */
export function describeReading({ sheets, rows, remarks }: WorkbookReading): IntakeReading {
  const asked = new Set(sheets.flatMap(({ mapping }) => mapping?.questions.map(({ message }) => message) ?? []))
  return {
    sheets: sheets.map(describeSheet),
    counts: countOutcomes(rows),
    problems: describeProblems(rows),
    remarks: remarks.filter((remark) => !asked.has(remark)).map(hideNumbers),
    corrections: { matched: 0, rows: 0, fields: 0, conflicts: 0, doubts: 0, unreadable: 0 },
    skipped: 0,
  }
}

function describeSheet({ sheet, kind, reason, mapping, rows }: SheetVerdict): SheetReading {
  return {
    name: storable(sheet.name),
    hidden: sheet.hidden,
    kind,
    reason: hideNumbers(reason),
    rows: rows?.data.length ?? 0,
    signature: mapping?.signature ?? null,
    columns: (mapping?.columns ?? []).map(({ column, header, target, unit, period, reason: why }) => ({
      ...{ column, target, unit, period },
      header: hideNumbers(header).slice(0, 200),
      reason: why && hideNumbers(why),
    })),
    questions: (mapping?.questions ?? []).map(({ column, message }) => ({ column, message: hideNumbers(message) })),
  }
}

/** The kinds of problems: errors first, then the most frequent. */
function describeProblems(rows: readonly JudgedRow[]): IntakeReading["problems"] {
  const kinds = countProblems(rows).map((kind) => ({ ...kind, message: maskText(kind.message) }))
  return [
    ...kinds.filter(({ severity }) => severity === "error"),
    ...kinds.filter(({ severity }) => severity !== "error"),
  ]
}

/** What is kept in clear may hold nobody's number, not even where a row was taken for a heading. */
function hideNumbers(text: string): string {
  return storable(text).replace(/\d(?:[ .'’-]?\d){8,}/g, "…")
}

function storable(text: string): string {
  return text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "")
}
