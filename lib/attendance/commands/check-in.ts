import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { keepMarks } from "@/lib/attendance/commands/keep"
import { loadSession } from "@/lib/attendance/commands/session"
import { type Attendee, findAttendee, type Who } from "@/lib/attendance/queries/attendee"
import { arrivalState, checkInAt, closesAfterMinutes, opensBeforeMinutes } from "@/lib/attendance/rules/window"
import type { AttendanceState } from "@/lib/attendance/schema/words"
import { type Tx, write } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import { Refusal } from "@/lib/refusal"
import { ticketOf } from "@/lib/ticket"
import { isWallPass } from "@/lib/wall-code"

/** Where an attendance was recorded, and the ticket of whose it is. */
export type CheckedIn = { id: string; state: AttendanceState; ticket: string }

type AtWall = { sessionId: string; pass: string; who: readonly Who[] }

/** Record that somebody is at a session, by the wall's code and who they are; scanned twice it counts once. */
export function checkIn(actor: Actor, { sessionId, pass, who }: AtWall): Promise<CheckedIn> {
  return write(actor, "attendance.check-in", async (tx) => {
    const session = await loadSession(tx, actor, sessionId)
    const now = new Date()
    refuseOutside(checkInAt(session, now))
    if (!isWallPass({ tenantId: actor.tenantId, sessionId, now }, pass))
      throw new Refusal("conflict", "Kode di layar sudah berganti. Pindai QR di layar sekali lagi.", null, [
        { href: `/${actor.tenantSlug}/hadir`, label: "Ketik enam angka di layar" },
      ])
    const attendee = await findAttendee(tx, actor, { sessionId, who })
    const state = arrivalState(session, now)
    return keepArrival(tx, actor, { sessionId, method: "WALL", state, now, attendee: requireSeat(attendee, who) })
  })
}

/** Record at the door, by staff, that the owner of a ticket is at a session of its training. */
export function checkInAtDoor(actor: Actor, { sessionId, ticket }: { sessionId: string; ticket: string }) {
  return write(actor, "attendance.record", async (tx) => {
    const session = await loadSession(tx, actor, sessionId)
    const now = new Date()
    refuseOutside(checkInAt(session, now))
    const attendee = requireSeat(await findAttendee(tx, actor, { sessionId, who: [{ ticket }] }), [])
    const where = { id: attendee.enrolmentId, AND: visibleEnrolments(actor) }
    if (!(await tx.enrolment.findFirst({ where, select: { id: true } })))
      throw new Refusal(
        "forbidden",
        "Peserta ini bukan dari kelurahan dampingan Anda. Minta petugas dinas mencatatnya.",
      )
    const state = arrivalState(session, now)
    return keepArrival(tx, actor, { sessionId, method: "TICKET", state, now, attendee })
  })
}

function refuseOutside(when: ReturnType<typeof checkInAt>): void {
  if (when === "early")
    throw new Refusal("conflict", `Belum waktunya: kehadiran dicatat mulai ${opensBeforeMinutes} menit sebelum sesi.`)
  if (when === "over")
    throw new Refusal(
      "conflict",
      `Sesi sudah berakhir lebih dari ${closesAfterMinutes} menit. Minta petugas mencatat kehadiran Anda di daftar.`,
    )
}

function requireSeat(attendee: Attendee | null, who: readonly Who[]): Attendee {
  if (attendee?.state === "SEATED") return attendee
  if (who.some((way) => "phone" in way))
    throw new Refusal(
      "not-found",
      "Nomor ini tidak kami temukan di antara peserta sesi ini. Periksa angkanya, atau temui petugas di meja pendaftaran.",
      "phone",
    )
  if (attendee?.state === "WAITING")
    throw new Refusal(
      "conflict",
      `${attendee.name} masih di daftar tunggu, nomor ${attendee.waitingPlace}. Temui petugas: bila ada tempat, Anda didaftarkan dahulu.`,
    )
  if (attendee)
    throw new Refusal("conflict", `${attendee.name} sudah mengundurkan diri. Temui petugas di meja pendaftaran.`)
  throw new Refusal("not-found", "Anda tidak terdaftar di kegiatan ini. Temui petugas di meja pendaftaran.")
}

type Arrival = { sessionId: string; method: "WALL" | "TICKET"; state: AttendanceState; now: Date; attendee: Attendee }

async function keepArrival(tx: Tx, actor: Actor, arrival: Arrival): Promise<CheckedIn> {
  const { sessionId, method, state, now, attendee } = arrival
  const { enrolmentId, ticketVersion } = attendee
  const marks = [{ id: uuidv7(), enrolmentId, state, arrivedAt: now }]
  const [kept] = await keepMarks(tx, actor, { sessionId, method, marks })
  const ticket = ticketOf(actor.tenantId, { id: enrolmentId, ticketVersion })
  return { id: enrolmentId, state: kept?.state ?? state, ticket }
}
