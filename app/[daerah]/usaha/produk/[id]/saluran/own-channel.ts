import "server-only"
import { notFound } from "next/navigation"
import type { Actor } from "@/lib/access"
import { idParam } from "@/lib/params"
import { getProductRecord } from "@/lib/product/queries/record"

/** A product with the channel that the address names, or the not-found page. */
export async function requireOwnChannel(actor: Actor, params: Promise<{ id: string; saluran: string }>) {
  const record = await getProductRecord(actor, await idParam(params))
  const { saluran } = await params
  const channel = record?.channels.find(({ id }) => id === saluran)
  if (!record || record.withdrawnAt || !channel) notFound()
  return { record, channel }
}
