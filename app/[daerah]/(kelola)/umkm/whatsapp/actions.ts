"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { formAction } from "@/lib/form"
import { saveTemplate } from "@/lib/message/commands/template"
import { SaveTemplate } from "@/lib/message/schema/template"
import { canonicalQuery } from "@/lib/view/rules"

const OfList = SaveTemplate.extend({ query: z.string().max(10_000).prefault("").transform(canonicalQuery) })

export const saveTemplateAction = formAction(OfList, async (actor, { query, ...template }) => {
  await saveTemplate(actor, template)
  redirect(`/${actor.tenantSlug}/umkm/whatsapp${query}`)
})
