import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { correctEnterprise } from "@/lib/enterprise/commands/correct"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { formTexts } from "@/lib/enterprise/rules/form-texts"
import { versionOf } from "@/lib/enterprise/rules/version"
import { CorrectEnterprise } from "@/lib/enterprise/schema/enterprise"
import { recordFact } from "@/lib/fact/commands"
import { listMovements } from "@/lib/movement/queries/ledger"
import { renewReadiness } from "@/lib/readiness/commands/renew"
import { getCalendar } from "@/lib/tenant/queries"
import { newProduct } from "../support/product"
import { listBoth } from "../support/readiness-copies"
import { register } from "../support/register"
import { newTenant } from "../support/tenant"

async function retype(actor: Actor, id: string, typed: Record<string, string>): Promise<void> {
  const record = await getEnterprise(actor, id)
  if (!record) throw new Error("The enterprise is not there.")
  const texts = { id, version: versionOf(record), ...formTexts(record, 2025), ...typed, confirmed: "on" }
  await correctEnterprise(actor, CorrectEnterprise.parse(texts))
}

test("what is put right of a maker counts for its products at once, and so does how its NIB is known", async () => {
  const tenant = await newTenant()
  const { officer } = tenant
  const id = await register(officer, tenant.regionCode, { nib: "", kbli: "" })
  const product = await newProduct(tenant, id)
  await renewReadiness(tenant.admin)
  const expectEqual = async () => {
    const { kept, computed } = await listBoth(officer)
    expect(kept).toEqual(computed)
  }
  await retype(officer, id, { nib: "1234567890123", kbli: "10794" })
  await expectEqual()
  const { today } = await read(officer, (tx) => getCalendar(tx, officer))
  await recordFact(officer, { id, kind: "nib", grade: "register", source: "OSS", day: today })
  await expectEqual()
  expect(await listMovements(officer, product.id)).toContainEqual(
    expect.objectContaining({ cause: "VALIDATION", dimension: "legalitas" }),
  )
})
