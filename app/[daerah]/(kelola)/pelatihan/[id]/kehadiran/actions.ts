"use server"

import { redirect } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { correctAttendance } from "@/lib/attendance/commands/correct"
import { recordSheet, recordTicks } from "@/lib/attendance/commands/tick"
import { CorrectAttendance, Sheet, TickOne } from "@/lib/attendance/schema/inputs"
import { attendanceStates } from "@/lib/attendance/schema/words"
import { formAction } from "@/lib/form"
import { Refusal } from "@/lib/refusal"

export const tickOneAction = formAction(TickOne, async (actor, { trainingId, sessionId, enrolmentId, state }) => {
  const tick = { id: uuidv7(), enrolmentId, state, at: new Date().toISOString() }
  const [answer] = await recordTicks(actor, { trainingId, sessionId, ticks: [tick] })
  const page = `/${actor.tenantSlug}/pelatihan/${trainingId}/kehadiran/${sessionId}`
  if (answer?.outcome === "early")
    throw new Refusal("conflict", "Sesi ini belum dimulai; yang dapat dicatat sekarang hanya izin.")
  if (answer?.outcome === "unknown") throw new Refusal("not-found", "Orang ini tidak (lagi) ada di daftar Anda.")
  if (answer?.outcome === "keep" && answer.state)
    throw new Refusal("conflict", `Sudah tercatat ${attendanceStates[answer.state].toLowerCase()}.`, null, [
      { href: `${page}/koreksi/${enrolmentId}`, label: "Koreksi dengan alasan" },
    ])
  redirect(`${page}?tersimpan=1#p-${enrolmentId}`)
})

export const recordSheetAction = formAction(Sheet, async (actor, input) => {
  const { added, differing } = await recordSheet(actor, input)
  const { trainingId, sessionId } = input
  redirect(`/${actor.tenantSlug}/pelatihan/${trainingId}/kehadiran/${sessionId}?lembar=${added}&beda=${differing}`)
})

export const correctAttendanceAction = formAction(CorrectAttendance, async (actor, input) => {
  await correctAttendance(actor, input)
  const { trainingId, sessionId, enrolmentId } = input
  redirect(`/${actor.tenantSlug}/pelatihan/${trainingId}/kehadiran/${sessionId}?koreksi=1#p-${enrolmentId}`)
})
