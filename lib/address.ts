import "server-only"
import { headers } from "next/headers"
import { env } from "@/lib/env"

/** The address of this portal as people reach it, without a slash at the end: https://umkm.kota.go.id. */
export async function getPortalAddress(): Promise<string> {
  const { PORTAL_URL, HOST, PORT } = env()
  if (PORTAL_URL) return new URL(PORTAL_URL).origin
  const sent = await sentHeaders()
  if (!sent) return `http://${HOST}:${PORT}`
  return `${sent.get("x-forwarded-proto") ?? "http"}://${sent.get("x-forwarded-host") ?? sent.get("host")}`
}

/** The headers of this request; null where nobody asks, as in the worker. */
async function sentHeaders() {
  try {
    return await headers()
  } catch (error) {
    if (error instanceof Error && error.message.includes("outside a request scope")) return null
    throw error
  }
}
