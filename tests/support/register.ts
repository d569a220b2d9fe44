import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { registerEnterprise } from "@/lib/enterprise/commands/register"
import { RegisterEnterprise } from "@/lib/enterprise/schema/enterprise"
import { firstKelurahan } from "./tenant"

/** What a person types into the form for a new enterprise; fields that are not given stay empty. */
export async function typedEnterprise(
  regionCode: string,
  typed: Record<string, string> = {},
): Promise<RegisterEnterprise> {
  const kelurahanCode = await firstKelurahan(regionCode)
  const usual = { id: uuidv7(), personName: "Siti Aminah", name: "Keripik Wangi", kelurahanCode }
  return RegisterEnterprise.parse({ ...usual, ...typed })
}

/** Register an enterprise from what a person types; returns its id. */
export async function register(actor: Actor, regionCode: string, typed: Record<string, string> = {}): Promise<string> {
  const { id } = await registerEnterprise(actor, await typedEnterprise(regionCode, { confirmed: "on", ...typed }))
  return id
}

let serial = 0

/** A NIK nobody has: valid in form, and its serial counted up. */
export function newNik(birth = "170879"): string {
  serial += 1
  return `357403${birth}${String(serial).padStart(4, "0")}`
}
