import "server-only"
import { headers } from "next/headers"
import { env } from "@/lib/env"

/** The address of this portal as people reach it, without a slash at the end: https://umkm.kota.go.id. */
export async function getPortalAddress(): Promise<string> {
  const known = env().PORTAL_URL
  if (known) return new URL(known).origin
  const sent = await headers()
  return `${sent.get("x-forwarded-proto") ?? "http"}://${sent.get("x-forwarded-host") ?? sent.get("host")}`
}
