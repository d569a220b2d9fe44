"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { findVisitor } from "@/lib/auth"
import { withdrawByTicket } from "@/lib/enrolment/commands/withdraw"
import { WithdrawByTicket } from "@/lib/enrolment/schema"
import { openFormAction } from "@/lib/form"
import { Refusal } from "@/lib/refusal"

const OwnWithdrawal = WithdrawByTicket.extend({ daerah: z.string().max(100) })

export const withdrawByTicketAction = openFormAction(OwnWithdrawal, [], async ({ daerah, ...input }) => {
  const visitor = await findVisitor(daerah)
  if (!visitor) throw new Refusal("not-found", "Daerah ini tidak ditemukan. Muat ulang halaman.")
  await withdrawByTicket(visitor, input)
  revalidatePath(`/${daerah}/peserta/${input.ticket}`, "layout")
  redirect(`/${daerah}/peserta/${input.ticket}`)
})
