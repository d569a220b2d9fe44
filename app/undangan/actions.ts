"use server"

import { redirect } from "next/navigation"
import { joinTenant, openAccount } from "@/lib/account/commands"
import { startPage } from "@/lib/account/rules"
import { InvitationCode, OpenAccount } from "@/lib/account/schema"
import { asked, requestOrigin, startSession } from "@/lib/auth"
import { openFormAction } from "@/lib/form"
import { readCode } from "@/lib/member/rules"
import { Refusal } from "@/lib/refusal"

export const findInvitationAction = openFormAction(InvitationCode, [], async ({ code }) => {
  const read = readCode(code)
  if (!read) throw new Refusal("not-found", "Ini bukan kode undangan; periksa huruf dan angkanya, semuanya 52.", "code")
  redirect(`/undangan/${read}`)
})

export const openAccountAction = openFormAction(OpenAccount, ["password"], async (input) => {
  const { sessionId, tenantSlug, role } = await openAccount(input, await requestOrigin())
  await startSession(sessionId)
  redirect(startPage(tenantSlug, role))
})

export const joinTenantAction = openFormAction(InvitationCode, [], async ({ code }) => {
  const { account } = await asked("")
  if (!account) throw new Refusal("forbidden", "Sesi Anda sudah berakhir. Masuk lagi, lalu buka undangan ini.")
  const { tenantSlug, role } = await joinTenant(account.id, code)
  redirect(startPage(tenantSlug, role))
})
