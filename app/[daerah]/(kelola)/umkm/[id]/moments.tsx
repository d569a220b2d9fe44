import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import type { TimelineEntry } from "@/components/ui/timeline"
import { isRole, roles } from "@/lib/access"
import type { EnterpriseDetail } from "@/lib/enterprise/queries/detail"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import { proposals } from "@/lib/enterprise/rules/flow"
import { statuses, wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatInstant } from "@/lib/format"
import type { Moment } from "@/lib/history/queries/moments"
import { type ChangeLine, sayChanges } from "@/lib/history/rules/change"
import { deedWord, wayOf } from "@/lib/history/rules/words"
import { consentPurposes } from "@/lib/person/schema"

type Frame = { zone: string; places: Places }

/** What happened to a record as a timeline: each transaction once, with its status and every field from → to. */
export function momentEntries(moments: readonly Moment[], { zone, places }: Frame): TimelineEntry[] {
  return moments.map((moment) => {
    const { at, by, role } = moment
    const office = role && isRole(role) ? roles[role] : role
    const way = wayOf(moment.deeds[0]?.action ?? moment.changes[0]?.action ?? "")
    return {
      id: at,
      title: sayTitle(moment),
      at: formatInstant(at, zone),
      dateTime: at,
      by: [by ? (office ? `${by} (${office})` : by) : sayNobody(role), way && `lewat ${way}`]
        .filter(Boolean)
        .join(", "),
      detail: <MomentDetail moment={moment} lines={sayChanges(moment.changes, places)} />,
    }
  })
}

const beginnings = ["enterprise.register", "application.send"]

type Origin = Pick<EnterpriseDetail, "createdAt" | "intake">

/** How a record came into the register, as the foot of its history, unless one of the moments tells it. */
export function originEntries(
  { createdAt, intake }: Origin,
  moments: readonly Moment[],
  zone: string,
): TimelineEntry[] {
  if (moments.some(({ deeds }) => deeds.some(({ action }) => beginnings.includes(action)))) return []
  const title = intake ? `Masuk register lewat impor berkas ${intake.fileName}` : "Masuk register"
  return [{ id: "asal", title, at: formatInstant(createdAt, zone), dateTime: createdAt }]
}

function sayNobody(role: string | null): string {
  return role === "visitor" ? "Pemilik, tanpa masuk" : "Pengelola portal"
}

function sayTitle({ deeds, transitions, changes }: Moment): string {
  const steps = transitions.map(({ from, to }) => `Status: ${wordFor(statuses, from)} → ${wordFor(statuses, to)}`)
  const [first] = deeds.length > 0 ? deeds : changes
  return [...(first ? [deedWord(first.action)] : []), ...steps].join(". ") || "Diubah"
}

function MomentDetail({ moment, lines }: { moment: Moment; lines: ChangeLine[] }) {
  const notes = sayNotes(moment, lines.length > 0)
  if (notes.length === 0 && lines.length === 0) return null
  return (
    <ul className="plain-list">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {lines.map(({ label, from, to }) => (
        <li key={`${label} ${from} ${to}`}>
          {label}: {from} → <b>{to}</b>
        </li>
      ))}
    </ul>
  )
}

/** What was said beside the change: proposals, reasons, purposes; and the names of the fields where their values were not kept. */
function sayNotes({ deeds, transitions }: Moment, hasLines: boolean): string[] {
  const steps = transitions.flatMap(({ proposal, reason }) => [
    ...(proposal ? [wordFor(proposals, proposal)] : []),
    ...(reason ? [`Alasan: ${reason}`] : []),
  ])
  const said = deeds.flatMap(({ detail: { fields = [], reason, purpose } }) => [
    ...(purpose ? [wordFor(consentPurposes, purpose)] : []),
    ...(fields.length > 0 && !hasLines ? [fieldPhrase(fields)] : []),
    ...(reason ? [`Alasan: ${reason}`] : []),
  ])
  return [...new Set([...steps, ...said])]
}
