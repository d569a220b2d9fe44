import type { PackagingLevel } from "@/lib/product/schema/words"

/** The levels of packaging as an owner knows them, by the word in the address. */
export const ownLevels = {
  dalam: { level: "PRIMARY", label: "Kemasan yang menyentuh produk", hint: "Misalnya botol kaca, plastik berdiri" },
  luar: { level: "SECONDARY", label: "Kemasan luar", hint: "Misalnya dus kecil berisi 12 bungkus" },
  kirim: { level: "TERTIARY", label: "Kemasan untuk dikirim", hint: "Misalnya kardus besar, peti kayu" },
} as const satisfies Record<string, { level: PackagingLevel; label: string; hint: string }>
