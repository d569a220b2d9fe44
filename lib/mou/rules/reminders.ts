import { daysBetween } from "@/lib/day"
import { formatDay, formatNumber } from "@/lib/format"
import { listWarnings, type MouFacts, warningAdvice, warningKinds } from "@/lib/mou/rules/warnings"
import { type Done, listPeriods, type Owed, standingOf } from "@/lib/obligation/rules/due"
import type { Side } from "@/lib/obligation/schema/words"

/** Something to remind of, once: `key` names it for ever, `words` say it, `path` is where it is seen in the daerah. */
export type Reminder = { key: string; words: string; path: string }

/** Days before a day within which people are told that it comes. */
const soonDays = 14

/** After so many days without an answer people are told again. */
const waits = [14, 30, 60] as const

type Named = { id: string; title: string; partner: string }

/** What is wrong with an agreement on a day (ISO), each warning once while it lasts. */
export function remindOfMou(mou: MouFacts & Named, today: string): Reminder[] {
  return listWarnings(mou, today).map(({ kind, since }) => ({
    key: `${kind}:${mou.id}:${since}`,
    words: `${warningKinds[kind]}: ${mou.title} (${mou.partner}). ${warningAdvice[kind]}`,
    path: `mou/${mou.id}`,
  }))
}

/** An obligation of an agreement in force, with the facts that count. */
export type OwedLine = Owed & {
  id: string
  mouId: string
  mouTitle: string
  partner: string
  owedBy: Side
  what: string
  unit: string
}

/** What falls due within two weeks of a day (ISO), and what was not done by its last day; of the past the last period alone. */
export function remindOfOwed(owed: OwedLine, facts: readonly Done[], today: string): Reminder[] {
  const { id, mouId, mouTitle, partner, owedBy, what, unit, quantity } = owed
  const { due, done, nextDue } = standingOf(owed, facts, today)
  const whose = owedBy === "PARTNER" ? `kewajiban ${partner}` : "kewajiban daerah"
  const about = { path: `mou/${mouId}/komitmen` }
  const late = due > done ? listPeriods(owed).findLast(({ to }) => to < today) : undefined
  const isSoon = nextDue !== null && daysBetween(today, nextDue) <= soonDays
  return [
    ...(late
      ? [
          {
            ...{ ...about, key: `LATE:${id}:${late.to}` },
            words: `Lewat tenggat ${formatDay(late.to)}: ${what}, ${whose}. Terwujud ${formatNumber(done)} dari ${formatNumber(due)} ${unit} yang sudah jatuh tempo (${mouTitle}).`,
          },
        ]
      : []),
    ...(isSoon
      ? [
          {
            ...{ ...about, key: `SOON:${id}:${nextDue}` },
            words: `Jatuh tempo ${formatDay(nextDue)}: ${what}, ${formatNumber(quantity)} ${unit}, ${whose} (${mouTitle}).`,
          },
        ]
      : []),
  ]
}

/** Something handed over that still waits for an answer, and since when (ISO). */
export type WaitingThing = { id: string; mouId: string | null; title: string; partner: string; submittedOn: string }

/** That an answer has been waited for since 14, 30 or 60 days on a day (ISO): the longest of them that has passed. */
export function remindOfWaiting(thing: WaitingThing, today: string): Reminder[] {
  const { id, mouId, title, partner, submittedOn } = thing
  const days = daysBetween(submittedOn, today)
  const passed = waits.findLast((wait) => days >= wait)
  if (passed === undefined) return []
  const words = `Belum dijawab ${formatNumber(days)} hari: ${title}, diserahkan kepada ${partner} pada ${formatDay(submittedOn)}.`
  return [{ key: `WAIT:${id}:${passed}`, words, path: mouId ? `mou/${mouId}/pengajuan` : "pengajuan" }]
}

/** At most so many lines stand in one message; a WhatsApp link carries no more. */
const mostLines = 10

/** A letter to one person about everything they are reminded of today. */
export function composeLetter(
  reminders: readonly Pick<Reminder, "words">[],
  { name, daerah, link }: { name: string; daerah: string; link: string },
): { subject: string; body: string } {
  const lines = reminders.slice(0, mostLines).map(({ words }) => `• ${words}`)
  const rest = reminders.length - lines.length
  const more = rest > 0 ? [`… dan ${formatNumber(rest)} hal lain di portal.`] : []
  return {
    subject: `Pengingat kerja sama ${daerah}: ${formatNumber(reminders.length)} hal`,
    body: [
      `Yth. Bapak/Ibu ${name},`,
      `Berikut hal yang perlu diperhatikan dalam kerja sama dengan ${daerah}:`,
      [...lines, ...more].join("\n"),
      `Selengkapnya: ${link}`,
      `Terima kasih.\nDinas pembina UMKM ${daerah}`,
    ].join("\n\n"),
  }
}
