import type { FactKind, Grade, Verdict } from "@/lib/fact/rules"
import { type AskedKind, askedKinds, type Findings, type Outcome } from "@/lib/visit/rules/result"

/** The document that proves a fact during a visit, in the words people read; of the others there is none. */
export const documentWords: Partial<Record<AskedKind, string>> = {
  identity: "KTP",
  nib: "Surat NIB",
  sales: "Catatan penjualan",
}

type Found = { outcome: Outcome; documents: readonly AskedKind[]; findings: Findings }
type Fact = { kind: FactKind; grade: Grade; verdict: Verdict; source: string }

/** The facts a visit makes known; what is not known leaves no fact, and what was known of it stays. */
export function factsFound({ outcome, documents, findings }: Found): Fact[] {
  if (outcome === "ACTIVE") return [seen("trading", "right"), ...askedKinds.flatMap(toFact)]
  if (outcome === "CLOSED") return [seen("trading", "wrong")]
  return [seen("location", "wrong")]

  function toFact(kind: AskedKind): Fact[] {
    const finding = findings[kind]
    if (finding === "unknown") return []
    if (finding === "wrong") return [seen(kind, "wrong")]
    const source = documents.includes(kind) ? documentWords[kind] : undefined
    return [source ? { kind, grade: "document", verdict: "right", source } : seen(kind, "right")]
  }
}

function seen(kind: FactKind, verdict: Verdict): Fact {
  return { kind, grade: "seen", verdict, source: "" }
}
