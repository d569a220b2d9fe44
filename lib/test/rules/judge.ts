import { formatNumber } from "@/lib/format"
import type { Parameter, Standard } from "@/lib/test/rules/standards"

/** What was found of one parameter: a number (below it when nothing was detected), or what the senses say. */
export type Finding =
  | { kind: "number"; value: number; isUndetected: false }
  /** Not detected; `value` is the limit of detection where the report names it. */
  | { kind: "number"; value: number | null; isUndetected: true }
  | { kind: "sense"; isRight: boolean; words: string }

/** How a finding stands to its parameter: within, or not, or not to be told; and that in a sentence. */
export type Verdict = { passed: boolean | null; said: string }

const undetected = /^(nd|n\.d\.?|td|ttd|tt|tidak terdeteksi|not detected)$/i

/** What somebody typed as a result: 0,31 · <0,01 · ND · tidak terdeteksi; undefined when it is none of these. */
export function readFinding(text: string): Finding | undefined {
  const plain = text.trim().replace(/\s+/g, " ")
  if (undetected.test(plain)) return { kind: "number", value: null, isUndetected: true }
  const [, below, digits = ""] = /^(<|≤|kurang dari )? ?(\d{1,9}(?:[.,]\d{1,6})?)$/i.exec(plain) ?? []
  if (digits === "") return undefined
  const value = Number(digits.replace(",", "."))
  return below ? { kind: "number", value, isUndetected: true } : { kind: "number", value, isUndetected: false }
}

/** Whether a finding is within what the standard asks, in words that name the limit. */
export function judgeFinding(parameter: Parameter, finding: Finding): Verdict {
  if (parameter.kind === "sense") {
    if (finding.kind !== "sense") return { passed: null, said: `${parameter.name} belum dinilai` }
    return finding.isRight
      ? { passed: true, said: `${parameter.name} sesuai: ${parameter.right}` }
      : { passed: false, said: `${parameter.name} tidak sesuai; seharusnya ${parameter.right}` }
  }
  if (finding.kind !== "number") return { passed: null, said: `${parameter.name} belum diukur` }
  return finding.isUndetected ? judgeUndetected(parameter, finding.value) : judgeNumber(parameter, finding.value)
}

type Measured = Extract<Parameter, { kind: "number" }>

function judgeNumber({ name, unit, least, most }: Measured, value: number): Verdict {
  const shown = sayAmount(value, unit)
  if (value > most) return { passed: false, said: `${name} ${shown} melebihi batas ${sayAmount(most, unit)}` }
  if (value < least) return { passed: false, said: `${name} ${shown} kurang dari batas ${sayAmount(least, unit)}` }
  return { passed: true, said: `${name} ${shown} memenuhi batas` }
}

/** What was not detected is below the limit of detection, however little: that says enough only when the limit does. */
function judgeUndetected({ name, unit, least, most }: Measured, limit: number | null): Verdict {
  if (least > 0 && (limit === null || limit <= least))
    return { passed: false, said: `${name} tidak terdeteksi; seharusnya paling sedikit ${sayAmount(least, unit)}` }
  if (limit !== null && (limit > most || least > 0))
    return {
      passed: null,
      said: `${name} di bawah ${sayAmount(limit, unit)}: batas deteksi terlalu tinggi untuk dinilai`,
    }
  return { passed: true, said: `${name} tidak terdeteksi` }
}

/** A number as it stands in a report, with all of its decimals, and its unit. */
export function sayAmount(value: number, unit: string): string {
  const shown = Number.isInteger(value) ? formatNumber(value) : String(value).replace(".", ",")
  return unit === "" ? shown : `${shown} ${unit}`
}

/** A report judged by a standard: whether it passes, what is outside, and what a report has to have and does not. */
export type Judged = { passed: boolean; outside: string[]; missing: string[]; verdicts: Map<string, Verdict> }

/** Judge findings by code: a report passes when all that was measured is within, and everything mandatory was measured. */
export function judgeReport({ parameters }: Standard, findings: ReadonlyMap<string, Finding>): Judged {
  const verdicts = new Map(
    parameters.flatMap((parameter): [string, Verdict][] => {
      const finding = findings.get(parameter.code)
      return finding ? [[parameter.code, judgeFinding(parameter, finding)]] : []
    }),
  )
  const outside = [...verdicts.values()].flatMap(({ passed, said }) => (passed === false ? [said] : []))
  const open = (code: string) => (verdicts.get(code)?.passed ?? null) === null
  const missing = parameters.flatMap(({ code, name, isMandatory }) => (isMandatory && open(code) ? [name] : []))
  return { passed: outside.length === 0 && missing.length === 0, outside, missing, verdicts }
}

/** What a standard asks of a parameter, in words: paling banyak 0,2 % · 4,1–11 · khas kelapa segar. */
export function sayLimit(parameter: Parameter): string {
  if (parameter.kind === "sense") return parameter.right
  const { least, most, unit } = parameter
  return least > 0 ? `${sayAmount(least, "")}–${sayAmount(most, unit)}` : `paling banyak ${sayAmount(most, unit)}`
}

/** A value as it is kept. */
type Kept = { parameter: string; value: number | null; isUndetected: boolean; words: string; passed: boolean | null }

/** The same of a report's kept values: what it says is told again by the standard it was judged by. */
export function judgeKept(standard: Standard, values: readonly Kept[]): Judged {
  const findings = values.map(({ parameter, value, isUndetected, words, passed }): [string, Finding] => {
    if (words !== "") return [parameter, { kind: "sense", isRight: passed === true, words }]
    if (isUndetected || value === null) return [parameter, { kind: "number", value, isUndetected: true }]
    return [parameter, { kind: "number", value, isUndetected: false }]
  })
  return judgeReport(standard, new Map(findings))
}
