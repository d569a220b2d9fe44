import type { Gain } from "@/lib/channel/rules/standing"
import type { Place } from "@/lib/channel/rules/words"
import { formatNumber } from "@/lib/format"
import { levels, profiles } from "@/lib/readiness/schema/words"

/** Which product's page this is, for links. */
export type Of = { slug: string; productId: string; enterpriseId: string }

/** The page on which something is recorded. */
export function hrefOfPlace({ slug, productId, enterpriseId }: Of, place: Place): string {
  if (place === "usaha") return `/${slug}/umkm/${enterpriseId}`
  return `/${slug}/produk/${productId}/${place}`
}

/** What a step would change, in words. */
export function sayGain({ profile, points, level }: Gain): string {
  const index = points > 0 ? `Indeks ${profiles[profile].toLowerCase()} naik ${formatNumber(points)} poin` : ""
  const up = level ? `tingkatnya menjadi “${levels[level]}”` : ""
  if (index === "" && up === "") return "Belum mengubah angka, tetapi syarat ini harus ada."
  return `${[index, up].filter(Boolean).join(" dan ")}.`.replace(/^t/, "T")
}
