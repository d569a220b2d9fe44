import "server-only"
import type { Actor } from "@/lib/access"
import { giveCertificates, type Holder } from "@/lib/certificate/commands/number"
import { type Candidate, candidatesSql } from "@/lib/certificate/queries/candidates"
import { awardOf } from "@/lib/certificate/rules/award"
import type { IssueCertificates } from "@/lib/certificate/schema"
import { key, type Tx, write } from "@/lib/db"
import { formatDay } from "@/lib/format"
import { addMessages } from "@/lib/outbox"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"
import { dayIn } from "@/lib/tenant/rules"
import { visibleTrainings } from "@/lib/training/policy"

/** The form, and the portal's address, to which the QR leads. */
export type Issuing = IssueCertificates & { portal: string }

/**
 * Give everybody of a finished training who has earned a certificate and holds none one with the next number of the year,
 * tell them, and ask for the file to print; sent twice it is done once.
 */
export function issueCertificates(actor: Actor, { id, trainingId, ...input }: Issuing): Promise<{ id: string }> {
  return write(actor, "certificate.issue", async (tx, audit) => {
    const known = await tx.certificateBatch.findUnique({ where: key(actor, id), select: { id: true } })
    if (known) return known
    const { title, totalHours } = await loadFinished(tx, actor, { trainingId, day: input.issuedOn })
    const holders = earnedIn(await tx.$queryRaw<Candidate[]>(candidatesSql(actor, trainingId)))
    if (holders.length === 0)
      throw new Refusal(
        "conflict",
        "Semua peserta yang berhak sudah memegang sertifikat; tidak ada yang perlu diterbitkan.",
      )
    const issuedOn = new Date(input.issuedOn)
    await tx.certificateBatch.create({
      data: { ...input, id, trainingId, issuedOn, requestedAt: new Date(), total: holders.length },
    })
    const giving = { batchId: id, day: input.issuedOn, pattern: input.pattern, title, totalHours, holders }
    await giveCertificates(tx, actor, giving)
    const enrolmentIds = holders.map(({ enrolmentId }) => enrolmentId)
    const told = await addMessages(tx, actor, { event: "CERTIFICATE", trainingId, enrolmentIds, extra: id })
    audit({ detail: { training: trainingId, certificates: holders.length, told } })
    return { id }
  })
}

function earnedIn(candidates: readonly Candidate[]): Holder[] {
  return candidates.flatMap((candidate) => {
    const { kind } = awardOf(candidate)
    const { enrolmentId, name, creditHours } = candidate
    return kind && candidate.number === null ? [{ enrolmentId, name, creditHours, kind }] : []
  })
}

type Wanted = { trainingId: string; day: string }

/** A training's title and whole hours (JP) when it is over and a certificate can be dated so. */
async function loadFinished(tx: Tx, actor: Actor, { trainingId, day }: Wanted) {
  const training = await tx.training.findFirst({
    where: { id: trainingId, AND: visibleTrainings(actor) },
    select: { title: true, status: true, sessions: { select: { creditHours: true, endsAt: true } } },
  })
  if (!training) throw new Refusal("not-found", "Kegiatan ini tidak ditemukan.")
  if (training.status !== "DONE")
    throw new Refusal(
      "conflict",
      "Sertifikat diterbitkan setelah kegiatan dinyatakan selesai, karena kehadiran masih dapat berubah.",
    )
  const { today, timeZone } = await getCalendar(tx, actor)
  const days = training.sessions.map(({ endsAt }) => dayIn(timeZone, endsAt)).sort()
  const from = [days.at(-1) ?? today, today].sort()[0] ?? today
  if (day < from || day > today)
    throw new Refusal(
      "conflict",
      `Pilih tanggal dari hari terakhir kegiatan (${formatDay(from)}) sampai hari ini.`,
      "issuedOn",
    )
  return { title: training.title, totalHours: training.sessions.reduce((sum, { creditHours }) => sum + creditHours, 0) }
}
