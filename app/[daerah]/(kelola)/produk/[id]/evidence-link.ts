import type { Cause } from "@/lib/movement/schema/words"
import type { Fact } from "@/lib/readiness/schema/facts"

type Of = { slug: string; productId: string; enterpriseId: string }

/** Where what a sentence rests on is recorded. */
export function hrefOfSource({ slug, productId, enterpriseId }: Of, { kind, id }: Fact["source"]): string {
  const base = `/${slug}/produk/${productId}`
  if (kind === "PERMIT") return `${base}/izin/${id}`
  if (kind === "TEST") return `${base}/uji/${id}`
  if (kind === "TRAINING") return `/${slug}/pelatihan/${id}`
  if (kind === "ENTERPRISE") return `/${slug}/umkm/${enterpriseId}`
  if (kind === "EXPORT") return `${base}/ekspor`
  return kind === "ANSWER" ? `${base}/penilaian` : `${base}/data`
}

/** Where what caused a movement is recorded; null when it was the clock. */
export function hrefOfCause(of: Of, cause: Cause, id: string | null): string | null {
  const base = `/${of.slug}/produk/${of.productId}`
  if (cause === "EXPIRY") return `${base}/izin`
  if (cause === "RUBRIC") return `/${of.slug}/kesiapan/rubrik`
  if (cause === "VALIDATION") return hrefOfSource(of, { kind: "ENTERPRISE", id: of.enterpriseId })
  if (cause === "RECORD" || cause === "ANSWER" || cause === "EXPORT") return hrefOfSource(of, { kind: cause, id: "" })
  return id ? hrefOfSource(of, { kind: cause, id }) : null
}
