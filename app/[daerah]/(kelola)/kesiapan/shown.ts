import type { Picture } from "@/lib/readiness/queries/picture"
import type { PictureState } from "@/lib/readiness/rules/picture"

/** What every part of the picture of readiness is drawn from; `asOf` in words: per 22 November 2026. */
export type Shown = { slug: string; state: PictureState; picture: Picture; asOf: string }

/** The address of the list of products with some filters, the picture's commodity among them. */
export function productsPath({ slug, state }: Pick<Shown, "slug" | "state">, filter: Record<string, string>): string {
  const parts = state.commodity ? { komoditas: state.commodity, ...filter } : filter
  return `/${slug}/produk?${new URLSearchParams(parts)}`
}
