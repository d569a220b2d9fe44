import "server-only"
import type { Actor } from "@/lib/access"
import { findStanding } from "@/lib/application/queries"
import { limits, type OutwardState, outwardState, readNumber } from "@/lib/application/rules/flow"
import type { FindApplication } from "@/lib/application/schema"
import { countTry } from "@/lib/limit"
import { Refusal } from "@/lib/refusal"

/** How an application stands, for whoever has its number and the end of its phone number; wrong guesses are counted. */
export async function findApplicationState(
  actor: Actor,
  input: FindApplication,
  address: string,
): Promise<OutwardState> {
  const asked = readNumber(input.nomor)
  await countTry(`application.find ${actor.tenantId} ${address}`, limits.find)
  await countTry(`application.number ${actor.tenantId} ${asked.year} ${asked.serial}`, limits.number)
  const standing = await findStanding(actor, { ...asked, phoneLast4: input.hp })
  if (!standing)
    throw new Refusal("not-found", "Nomor permohonan dan angka HP itu tidak cocok. Periksa lagi tanda terima Anda.")
  return outwardState(standing)
}
