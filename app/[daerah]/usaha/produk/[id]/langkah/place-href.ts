import type { Place } from "@/lib/channel/rules/words"

/** Whose product it is, for links. */
export type OwnOf = { base: string; productId: string; enterpriseId: string }

/** The owner's own page on which something is recorded; what only others record is shown where the product is. */
export function placeHref({ base, productId, enterpriseId }: OwnOf, place: Place): string {
  const home = `${base}/produk/${productId}`
  const pages: Record<Place, string> = {
    data: home,
    foto: `${home}/foto`,
    kemasan: `${home}/kemasan`,
    label: `${home}/label`,
    produksi: `${home}/produksi`,
    saluran: `${home}/saluran`,
    ekspor: home,
    izin: `${base}/izin`,
    uji: home,
    penilaian: `${home}/penilaian`,
    usaha: `${base}/${enterpriseId}`,
  }
  return pages[place]
}
