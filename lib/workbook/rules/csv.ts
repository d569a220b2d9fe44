import { textCell } from "@/lib/workbook/rules/grid"
import type { SheetSink } from "@/lib/workbook/schema"

const separators = [";", ",", "\t", "|"] as const
type Separator = (typeof separators)[number]

/** Text after which a quote that was opened and never closed is taken as an inch or ditto mark. */
const longestQuoted = 20_000

/** Reads separated text into `sink` as one sheet; blank lines count as records, as Excel counts them. */
export function readCsv(text: string, sink: SheetSink) {
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const separator = separators.find((known) => known === told?.[1]) ?? findSeparator(body)
  sink.sheet("Sheet1", false)
  let number = 0
  for (const fields of readRecords(body, separator)) {
    number += 1
    sink.row(
      number,
      fields.map((field) => textCell(unwrapFormula(field))),
    )
  }
}

/** The text in ="0812…", which programs write so that Excel keeps the zero; nothing else is ever unwrapped. */
function unwrapFormula(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field
}

/** The separator under which most of the first records have the same number of fields; semicolon when there is none. */
function findSeparator(text: string): Separator {
  const scores = separators.map((separator) => scoreSeparator(text.slice(0, 200_000), separator))
  return separators[scores.indexOf(Math.max(...scores))] ?? ";"
}

function scoreSeparator(text: string, separator: Separator): number {
  const widths: number[] = []
  for (const fields of readRecords(text, separator)) {
    if (fields.some((field) => field.trim() !== "")) widths.push(fields.length)
    if (widths.length === 80) break
  }
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    if (width > 1) best = Math.max(best, (count / widths.length) * Math.log2(width))
  }
  return best
}

/** The records of a separated text, one at a time; quoted fields may hold separators, quotes and line breaks. */
export function* readRecords(text: string, separator: string): Generator<string[]> {
  const source = { text, separator }
  let at = 0
  while (at < text.length) {
    const fields: string[] = []
    for (;;) {
      const field = readField(source, at)
      fields.push(field.value)
      at = field.end
      if (text[at] !== separator) break
      at += 1
    }
    yield fields
    at += text.startsWith("\r\n", at) ? 2 : 1
  }
}

type Source = { text: string; separator: string }

function readField(source: Source, at: number): { value: string; end: number } {
  if (source.text[at] === '"') {
    const quoted = readQuoted(source, at)
    if (quoted) return quoted
  }
  let end = at
  for (; end < source.text.length; end++) {
    const letter = source.text[end]
    if (letter === source.separator || letter === "\n" || letter === "\r") break
  }
  return { value: source.text.slice(at, end), end }
}

/** A quoted field, or null when its quote does not close before a separator or line end. */
function readQuoted({ text, separator }: Source, at: number): { value: string; end: number } | null {
  let close = text.indexOf('"', at + 1)
  while (close !== -1 && close - at < longestQuoted) {
    if (text[close + 1] === '"') {
      close = text.indexOf('"', close + 2)
      continue
    }
    let end = close + 1
    while (text[end] === " ") end += 1
    const after = text[end]
    if (after === undefined || after === separator || after === "\n" || after === "\r") {
      return { value: text.slice(at + 1, close).replaceAll('""', '"'), end }
    }
    close = text.indexOf('"', close + 1)
  }
  return null
}
