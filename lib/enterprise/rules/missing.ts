type Facts = { nib: string | null; kelurahanCode: string | null; hasPhone: boolean; products: string | null }

const wanted = [
  { key: "nib", label: "Nomor Induk Berusaha (NIB)", has: ({ nib }: Facts) => nib !== null },
  { key: "kontak", label: "Nomor HP yang dapat dihubungi", has: ({ hasPhone }: Facts) => hasPhone },
  { key: "alamat", label: "Kelurahan tempat usaha", has: ({ kelurahanCode }: Facts) => kelurahanCode !== null },
  { key: "produk", label: "Produk utama", has: ({ products }: Facts) => products !== null },
] as const

/** What the agency does not know yet of an enterprise, in the order in which it helps most to know it. */
export function missingFacts(facts: Facts) {
  return wanted.filter(({ has }) => !has(facts)).map(({ key, label }) => ({ key, label }))
}
