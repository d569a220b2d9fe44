"use server"

import { redirect } from "next/navigation"
import { checkIn, checkInAtDoor } from "@/lib/attendance/commands/check-in"
import { listOpenSessions } from "@/lib/attendance/queries/session"
import { CheckIn, CheckInAtDoor, EnterCode, tries } from "@/lib/attendance/schema/inputs"
import { findActor, findVisitor, requestOrigin } from "@/lib/auth"
import { formAction, openFormAction } from "@/lib/form"
import { countTry } from "@/lib/limit"
import { Refusal } from "@/lib/refusal"
import { areWallDigits, wallCode } from "@/lib/wall-code"
import { rememberTicket } from "./own-ticket"
import { likelyWho } from "./who"

export const enterCodeAction = openFormAction(EnterCode, [], async ({ daerah, kode }) => {
  const visitor = await requireVisitor(daerah)
  const { address } = await requestOrigin()
  await countTry(`attendance.code ${visitor.tenantId} ${address}`, tries.code)
  const now = new Date()
  const { tenantId } = visitor
  const sessions = await listOpenSessions(visitor, now)
  const session = sessions.find(({ id }) => areWallDigits({ tenantId, sessionId: id, now }, kode))
  if (!session)
    throw new Refusal("conflict", "Kode ini tidak berlaku (lagi). Ketik angka yang sekarang tampil di layar.", "kode")
  redirect(`/${daerah}/hadir/${session.id}?k=${wallCode({ tenantId, sessionId: session.id, now }).key}`)
})

export const checkInAction = openFormAction(CheckIn, [], async ({ daerah, sessionId, pass, phone }) => {
  const actor = (await findActor(daerah)) ?? (await requireVisitor(daerah))
  if (phone) await countPhone(actor.tenantId, sessionId, phone)
  const who = phone ? [{ phone }] : await likelyWho(daerah)
  const { ticket } = await checkIn(actor, { sessionId, pass, who })
  await rememberTicket(daerah, ticket)
  redirect(`/${daerah}/hadir/${sessionId}?tercatat=1`)
})

export const checkInAtDoorAction = formAction(CheckInAtDoor, async (actor, { sessionId, ticket }) => {
  await checkInAtDoor(actor, { sessionId, ticket })
  redirect(`/${actor.tenantSlug}/hadir/tiket/${ticket}?tercatat=${sessionId}`)
})

async function countPhone(tenantId: string, sessionId: string, phone: string): Promise<void> {
  const { address } = await requestOrigin()
  await countTry(`attendance.phone ${tenantId} ${sessionId} ${address}`, tries.phone)
  await countTry(`attendance.number ${tenantId} ${sessionId} ${phone}`, tries.number)
}

async function requireVisitor(slug: string) {
  const visitor = await findVisitor(slug)
  if (!visitor) throw new Refusal("not-found", "Daerah ini tidak ditemukan. Muat ulang halaman.")
  return visitor
}
