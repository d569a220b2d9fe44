import { qrSquares } from "@/components/ui/qr-code"
import type { QrSquares } from "@/components/ui/qr-drawing"
import { getPortalAddress } from "@/lib/address"
import { wallCode } from "@/lib/wall-code"

/** What the wall shows for a minute; `seconds` until the next code, so that the screen's own clock does not matter. */
export type Shown = { squares: QrSquares; digits: string; seconds: number }

/** The code of a session at this moment, as the screen draws it. */
export async function showCode(slug: string, scene: { tenantId: string; sessionId: string }): Promise<Shown> {
  const now = new Date()
  const { key, digits, until } = wallCode({ ...scene, now })
  const address = `${await getPortalAddress()}/${slug}/hadir/${scene.sessionId}?k=${key}`
  return { squares: qrSquares(address), digits, seconds: Math.ceil((until.getTime() - now.getTime()) / 1000) }
}
