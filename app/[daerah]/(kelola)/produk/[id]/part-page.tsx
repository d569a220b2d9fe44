import type { ComponentProps, ReactNode } from "react"
import type { Actor } from "@/lib/access"
import type { ProductHead } from "@/lib/product/queries/head"
import { DataNav } from "./data-nav"
import { ProductHeader } from "./product-header"

type PartPageProps = {
  actor: Actor
  product: ProductHead
  current: ComponentProps<typeof DataNav>["current"]
  children: ReactNode
}

/** A page of one part of a product's record. */
export function PartPage({ actor, product, current, children }: PartPageProps) {
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="data" />
      <DataNav slug={actor.tenantSlug} id={product.id} current={current} />
      {children}
    </main>
  )
}
