"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "@/lib/form"
import { formatNumber } from "@/lib/format"
import { writeToGroup } from "@/lib/message/commands/group"
import { WriteToGroup } from "@/lib/message/schema/template"

export const writeToGroupAction = formAction(WriteToGroup, async (actor, input) => {
  const { email, whatsapp, unreachable } = await writeToGroup(actor, input)
  revalidatePath(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/pesan`)
  const missed = unreachable > 0 ? ` ${formatNumber(unreachable)} orang tidak punya surel maupun nomor HP.` : ""
  return {
    message: `${formatNumber(email)} surel diantrekan, ${formatNumber(whatsapp)} pesan WhatsApp disiapkan.${missed}`,
  }
})
