import { notFound } from "next/navigation"
import { type Actor, may } from "@/lib/access"
import { idParam } from "@/lib/params"
import { getProductHead, type ProductHead } from "@/lib/product/queries/head"
import { getProductRecord, type ProductRecord } from "@/lib/product/queries/record"

type Part = { product: ProductHead; record: ProductRecord; mayChange: boolean }

/** What every page of a part of a product's record needs; what this actor cannot see does not exist. */
export async function requirePart(actor: Actor, params: Promise<{ id: string }>): Promise<Part> {
  const id = await idParam(params)
  const [product, record] = await Promise.all([getProductHead(actor, id), getProductRecord(actor, id)])
  if (!product || !record) notFound()
  return { product, record, mayChange: may(actor, "product.check") && product.withdrawnAt === null }
}
