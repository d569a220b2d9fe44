import { askPlainly } from "@/lib/assessment/rules/plain-words"
import type { Fact } from "@/lib/readiness/schema/facts"
import type { Criterion } from "@/lib/rubric/schema/rubric"

/** What may be answered to a criterion, in the rubric's own words where it has some. */
export function choicesOf(criterion: Criterion): { value: string; label: string }[] {
  const grades = criterion.kind === "graded" && criterion.grades?.map(({ value, id }) => ({ value, label: id }))
  return (grades || askPlainly(criterion).choices).map(({ value, label }) => ({ value: String(value), label }))
}

/** What a value says of a criterion: its own words, or the highest that it reaches. */
export function sayValue(criterion: Criterion, value: number): string {
  const reached = choicesOf(criterion).filter((choice) => Number(choice.value) <= value + 1e-9)
  const best = reached.sort((a, b) => Number(b.value) - Number(a.value))[0]
  return criterion.kind === "share" ? `${Math.round(value * 100)} %` : (best?.label ?? "")
}

const sources = {
  ANSWER: { label: "penilaian", path: "penilaian" },
  PERMIT: { label: "izin", path: "izin" },
  TEST: { label: "hasil uji", path: "uji" },
  RECORD: { label: "data produk", path: "data" },
  EXPORT: { label: "ekspor", path: "data" },
  TRAINING: { label: "pelatihan", path: "" },
  ENTERPRISE: { label: "data usaha", path: "" },
} as const

/** Where something known comes from, in a word, and the page that shows it. */
export function sourceOf({ source }: Fact, slug: string, productId: string): { label: string; href: string } {
  const { label, path } = sources[source.kind]
  if (source.kind === "TRAINING") return { label, href: `/${slug}/pelatihan/${source.id}` }
  if (source.kind === "ENTERPRISE") return { label, href: `/${slug}/umkm/${source.id}` }
  return { label, href: `/${slug}/produk/${productId}/${path}` }
}
