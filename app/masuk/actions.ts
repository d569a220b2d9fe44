"use server"

import { redirect } from "next/navigation"
import { revokeSession, signIn } from "@/lib/account/commands"
import { listMemberships } from "@/lib/account/queries"
import { ownPath, startPage } from "@/lib/account/rules"
import { SignIn } from "@/lib/account/schema"
import { asked, currentSessionId, forgetSession, requestOrigin, startSession } from "@/lib/auth"
import { isOwnOrigin, openFormAction } from "@/lib/form"

export const signInAction = openFormAction(SignIn, ["password"], async (input) => {
  const { accountId, sessionId } = await signIn(input, await requestOrigin())
  await startSession(sessionId)
  const [first, ...others] = await listMemberships(accountId)
  const start = first && others.length === 0 ? startPage(first.slug, first.role) : "/akun"
  redirect(ownPath(input.lanjut) ?? start)
})

/** End this session, here and in the database. */
export async function signOutAction(): Promise<void> {
  if (!(await isOwnOrigin())) return
  const { account } = await asked("")
  const sessionId = await currentSessionId()
  if (account && sessionId) await revokeSession(account.id, sessionId)
  await forgetSession()
  redirect("/masuk")
}
