import type { TimelineEntry } from "@/components/ui/timeline"
import { isRole, roles } from "@/lib/access"
import type { EnterpriseDetail, RecordEvent } from "@/lib/enterprise/queries/detail"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
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

/** What was done to the record, newest first, down to how it came into the register. */
export function listEvents({ events, createdAt, intake }: EnterpriseDetail, zone: string): TimelineEntry[] {
  const entries = events
    .filter(({ action, detail }) => !detail.repeated && !looks.includes(action))
    .map((event) => ({
      ...entryOf(event, zone),
      title: titles[event.action] ?? event.action,
      detail: sayDetail(event),
    }))
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

function entryOf({ id, at, by, role }: RecordEvent, zone: string) {
  const office = isRole(role) ? roles[role] : role
  return { id, at: formatInstant(at, zone), dateTime: at, by: by ? `${by} (${office})` : "Pengelola portal" }
}

function sayDetail({ detail }: RecordEvent): string | undefined {
  if (detail.purpose) return Object.entries(consentPurposes).find(([key]) => key === detail.purpose)?.[1]
  return detail.fields && detail.fields.length > 0 ? fieldPhrase(detail.fields) : undefined
}
