import { parsePhone, stripNoise } from "@/lib/person/rules"
import { type ProposedField, proposedFields } from "@/lib/proposal/schema"

/** UU 27/2022 (PDP) art. 30: a controller corrects personal data within 3 × 24 hours of receiving the request. */
const correctionHours = 3 * 24

/** So many proposals about one enterprise may wait for an answer at a time. */
export const mostOpen = 5

/** When a proposal is to be answered at the latest. */
export function dueAt(receivedAt: Date): Date {
  return new Date(receivedAt.getTime() + correctionHours * 3_600_000)
}

/** Whether an open proposal has waited longer than the law lets it. */
export function isOverdue(receivedAt: Date, now: Date): boolean {
  return dueAt(receivedAt) < now
}

type Texts = Record<string, string>

/** The fields whose text differs from what is recorded, spaces at the ends aside. */
export function proposedDifference(recorded: Texts, typed: Texts): { from: Texts; to: Texts; fields: ProposedField[] } {
  const fields = proposedFields.filter((field) => said(field, recorded[field]) !== said(field, typed[field]))
  return { fields, from: textsOf(recorded, fields), to: textsOf(typed, fields) }
}

/** What a text says: the same number may be written in several ways. */
function said(field: string, text = ""): string {
  if (field === "phone") return parsePhone(text) ?? text.trim()
  return field === "nib" ? stripNoise(text) : text.trim()
}

function textsOf(texts: Texts, fields: readonly string[]): Texts {
  return Object.fromEntries(fields.map((field) => [field, (texts[field] ?? "").trim()]))
}

/** The fields that no longer read as they did when the proposal was made. */
export function changedMeanwhile(from: Texts, recorded: Texts): string[] {
  return Object.keys(from).filter((field) => said(field, from[field]) !== said(field, recorded[field]))
}

/** What has become of a proposal when so many of its fields were accepted. */
export function stateAfter(proposed: number, accepted: number): "ACCEPTED" | "PARTLY" | "ANSWERED" {
  if (accepted === 0) return "ANSWERED"
  return accepted < proposed ? "PARTLY" : "ACCEPTED"
}
