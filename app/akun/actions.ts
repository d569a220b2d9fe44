"use server"

import { redirect } from "next/navigation"
import { changePassword, revokeOtherSessions, revokeSession } from "@/lib/account/commands"
import { ChangePassword, Nothing, SessionId } from "@/lib/account/schema"
import { asked, currentSessionId, requestOrigin } from "@/lib/auth"
import { openFormAction } from "@/lib/form"
import { Refusal } from "@/lib/refusal"

async function requireSession(): Promise<{ accountId: string; sessionId: string }> {
  const [{ account }, sessionId] = await Promise.all([asked(""), currentSessionId()])
  if (!account || !sessionId) throw new Refusal("forbidden", "Sesi Anda sudah berakhir. Masuk lagi.")
  return { accountId: account.id, sessionId }
}

export const revokeSessionAction = openFormAction(SessionId, [], async ({ id }) => {
  const { accountId } = await requireSession()
  await revokeSession(accountId, id)
  redirect("/akun")
})

export const revokeOtherSessionsAction = openFormAction(Nothing, [], async () => {
  const { sessionId } = await requireSession()
  await revokeOtherSessions(sessionId)
  redirect("/akun")
})

export const changePasswordAction = openFormAction(ChangePassword, ["current", "password"], async (input) => {
  const { sessionId } = await requireSession()
  await changePassword(sessionId, input, await requestOrigin())
  return { message: "Kata sandi sudah diganti; sesi lain Anda sudah diakhiri." }
})
