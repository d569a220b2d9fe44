/** The ways to market a product can be looked at for. */
export const profileKinds = {
  RETAIL: "Ritel modern",
  RETAILER: "Peritel tertentu",
  MARKETPLACE: "Lokapasar",
  CATALOGUE: "Katalog pemerintah",
  GIFT_SHOP: "Toko oleh-oleh",
  EXPORT: "Tujuan ekspor",
} as const
export type ProfileKind = keyof typeof profileKinds

/** How near a product is to a way to market. */
export const verdicts = {
  READY: "Bisa masuk",
  ALMOST: "Bisa masuk, dengan catatan",
  NOT_YET: "Belum bisa masuk",
} as const
export type Verdict = keyof typeof verdicts
