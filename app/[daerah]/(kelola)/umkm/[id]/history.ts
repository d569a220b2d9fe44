import type { TimelineEntry } from "@/components/ui/timeline"
import { isRole, roles } from "@/lib/access"
import type { EnterpriseDetail, RecordEvent } from "@/lib/enterprise/queries/detail"
import type { StatusEvent } from "@/lib/enterprise/queries/standing"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import { proposals } from "@/lib/enterprise/rules/flow"
import { statuses, wordFor } from "@/lib/enterprise/schema"
import { formatInstant } from "@/lib/format"
import { consentPurposes } from "@/lib/person/schema"

const titles: Record<string, string> = {
  "enterprise.register": "Didaftarkan",
  "enterprise.correct": "Diperbaiki",
  "enterprise.reveal-npwp": "NPWP lengkap dilihat",
  "person.reveal-nik": "NIK lengkap dilihat",
  "consent.record": "Persetujuan dicatat",
  "consent.withdraw": "Persetujuan ditarik",
}

const looks = ["person.reveal-nik", "enterprise.reveal-npwp"]

type Recorded = Pick<EnterpriseDetail, "events" | "createdAt" | "intake"> & { transitions: readonly StatusEvent[] }

/** What was done to the record and how its status changed, newest first, down to how it came into the register. */
export function listEvents({ events, transitions, createdAt, intake }: Recorded, zone: string): TimelineEntry[] {
  const deeds = events
    .filter(({ action, detail }) => !detail.repeated && !looks.includes(action))
    .map((event) => ({
      ...entryOf(event, zone),
      title: titles[event.action] ?? event.action,
      detail: sayDetail(event),
    }))
  const entries = [...transitions.map((each) => statusEntry(each, zone)), ...deeds].sort(
    (a, b) => Date.parse(b.dateTime) - Date.parse(a.dateTime),
  )
  const isImported = !events.some(({ action }) => action === "enterprise.register")
  const origin = intake ? `Masuk register lewat impor berkas ${intake.fileName}` : "Masuk register"
  const first = { id: "asal", title: origin, at: formatInstant(createdAt, zone), dateTime: createdAt }
  return isImported ? [...entries, first] : entries
}

/** Who has seen a whole NIK or NPWP, when and why. */
export function listLooks(events: RecordEvent[], zone: string): TimelineEntry[] {
  return events
    .filter(({ action }) => looks.includes(action))
    .map((event) => ({
      ...entryOf(event, zone),
      title: titles[event.action] ?? event.action,
      detail: `Karena: ${event.detail.reason ?? "–"}`,
    }))
}

function statusEntry({ from, to, proposal, reason, ...event }: StatusEvent, zone: string): TimelineEntry {
  const proposed = proposal && wordFor(proposals, proposal)
  return {
    ...entryOf(event, zone),
    title: `Status: ${wordFor(statuses, from)} → ${wordFor(statuses, to)}`,
    detail: [proposed, reason && `Alasan: ${reason}`].filter(Boolean).join(" · ") || undefined,
  }
}

function entryOf({ id, at, by, role }: Pick<RecordEvent, "id" | "at" | "by" | "role">, zone: string) {
  const office = isRole(role) ? roles[role] : role
  return { id, at: formatInstant(at, zone), dateTime: at, by: by ? `${by} (${office})` : "Pengelola portal" }
}

function sayDetail({ detail }: RecordEvent): string | undefined {
  if (detail.purpose) return Object.entries(consentPurposes).find(([key]) => key === detail.purpose)?.[1]
  return detail.fields && detail.fields.length > 0 ? fieldPhrase(detail.fields) : undefined
}
