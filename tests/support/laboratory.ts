import { v7 as uuidv7 } from "uuid"
import { makeSubmissions } from "@/lib/submission/commands/make"
import { MakeSubmissions } from "@/lib/submission/schema/make"
import { LogTest } from "@/lib/test/schema/form"
import { newMou, newPartner } from "./mou"
import { newMaker, newProduct } from "./product"
import { newTenant } from "./tenant"

/** What a laboratory finds in good coconut oil, as its form posts it. */
export const goodValues = {
  standard: "SNI 7381:2008",
  ...{ "nilai-odour": "right", "nilai-taste": "right", "nilai-colour": "right" },
  ...{ "nilai-water": "0,11", "nilai-iodine": "7,3", "nilai-ffa": "0,15", "nilai-peroxide": "ND" },
}

/** Two laboratories; a sample of the first product was handed to the first of them, under an agreement. */
export async function newLaboratories() {
  const tenant = await newTenant()
  const maker = await newMaker(tenant)
  const [product, other] = [
    await newProduct(tenant, maker.id, "COCONUT"),
    await newProduct(tenant, maker.id, "COCONUT"),
  ]
  const [first, second] = [await newPartner(tenant), await newPartner(tenant)]
  const mou = await newMou(tenant, first.id)
  const hand = (productId: string, recipient: string, usaha = maker.id) =>
    makeSubmissions(
      tenant.officer,
      MakeSubmissions.parse({
        ...{ id: uuidv7(), recipient, kind: "SAMPLE", submittedOn: "2026-01-05", usaha: [usaha] },
        ...{ [`judul-${usaha}`]: "VCO 250 ml", [`produk-${usaha}`]: productId },
      }),
    )
  await hand(product.id, `${first.id}/${mou.id}`)
  const partner = first.actor(tenant.partner)
  return { tenant, maker, product, other, mou, first, partner, stranger: second.actor(tenant.partner), hand }
}

/** A report as it is logged, of good oil unless more is said. */
export function said(productId: string, more: Record<string, string> = {}) {
  const { file: _, ...input } = LogTest.parse({
    ...{ id: uuidv7(), productId, number: uuidv7(), testedOn: "2026-11-01", laboratory: "Lab", ...goodValues, ...more },
  })
  return input
}
