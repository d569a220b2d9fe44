import { formatTime } from "@/lib/format"
import type { Plan } from "@/lib/training/queries/form"
import { readConditions, readQuota } from "@/lib/training/schema/conditions"
import { readingIn } from "@/lib/zone"

type Texts = Record<string, string>

/** What a new training's form begins with. */
export const emptyTexts: Texts = { capacity: "30", minAttendance: "80", passScore: "60" }

/** A training as its form shows it, on the daerah's clock. */
export function planTexts(plan: Plan, zone: string): Texts {
  return { ...copiedTexts(plan), ...momentOf("opens", plan.opensAt, zone), ...momentOf("closes", plan.closesAt, zone) }
}

/** The same for a new training that is to be like an older one: all but its dates. */
export function copiedTexts(plan: Plan): Texts {
  const { type, title, objective, organiser, mou, venue, venueAddress, topics, trainers, partners } = plan
  return {
    ...{ type, title, objective, organiser, mou, venue, venueAddress },
    programmeId: plan.programmeId ?? "",
    latitude: sayDegrees(plan.latitude),
    longitude: sayDegrees(plan.longitude),
    capacity: String(plan.capacity),
    companionCapacity: String(plan.companionCapacity || ""),
    minAttendance: String(plan.minAttendance),
    passScore: String(plan.passScore),
    ...Object.fromEntries(topics.map((topic) => [`topic_${topic}`, "on"])),
    ...conditionTexts(plan),
    ...numbered(trainers, ({ name, institution, topic }) => ({
      trainerName: name,
      trainerInstitution: institution,
      trainerTopic: topic,
    })),
    ...numbered(partners, ({ partnerId, part }) => ({ partnerId, partnerPart: part })),
  }
}

function conditionTexts({ conditions, kelurahanQuota }: Plan): Texts {
  const { nib, sectors = [], kelurahan = [], neverOnTopic } = readConditions(conditions)
  const { "*": each, ...single } = readQuota(kelurahanQuota)
  const on = (names: string[]) => Object.fromEntries(names.map((name) => [name, "on"]))
  return {
    ...on([nib ? "nib" : "", neverOnTopic ? "neverOnTopic" : ""].filter(Boolean)),
    ...on(sectors.map((sector) => `sector_${sector}`)),
    ...on(kelurahan.map((code) => `kelurahan_${code}`)),
    quota: each === undefined ? "" : String(each),
    ...Object.fromEntries(Object.entries(single).map(([code, count]) => [`quota_${code}`, String(count)])),
  }
}

/** Lines of a form: each name with its line's number behind it. */
function numbered<T>(rows: readonly T[], texts: (row: T) => Texts): Texts {
  const named = rows.flatMap((row, at) => Object.entries(texts(row)).map(([name, text]) => [`${name}${at + 1}`, text]))
  return Object.fromEntries(named)
}

function momentOf(name: "opens" | "closes", at: Date | null, zone: string): Texts {
  return at ? { [`${name}Day`]: readingIn(zone, at).day, [`${name}Time`]: formatTime(at, zone) } : {}
}

function sayDegrees(degrees: number | null): string {
  return degrees === null ? "" : String(degrees).replace(".", ",")
}
