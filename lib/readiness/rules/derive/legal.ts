import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { always, type Derive, type Known, permitsOf, weakest } from "./known"

function fromEnterprise({ enterprise, enterpriseId }: ProductFacts): Known[] {
  const source = { kind: "ENTERPRISE" as const, id: enterpriseId }
  return [{ value: 1, grade: enterprise.nibGrade, on: always, until: null, source }]
}

function deriveNib(...[product]: Parameters<Derive>): Known[] {
  const { nib, hasKbli } = product.enterprise
  return nib && /^\d{13}$/.test(nib) && hasKbli ? fromEnterprise(product) : []
}

/** A permit to sell: P-IRT, BPOM or SLHS; the veterinary number too where the product comes from animals. */
function derivePermit(...[product]: Parameters<Derive>): Known[] {
  return permitsOf(product, product.animal ? ["PIRT", "BPOM", "SLHS", "NKV"] : ["PIRT", "BPOM", "SLHS"], { value: 1 })
}

/** Halal, or for what contains haram ingredients the statement that it is not. */
function deriveHalal(...[product]: Parameters<Derive>): Known[] {
  return permitsOf(product, [product.haram ? "NOT_HALAL" : "HALAL"], { value: 1 })
}

function deriveTimber(...[product]: Parameters<Derive>): Known[] {
  return [
    ...permitsOf(product, ["DHH"], { value: 1, months: 72 }),
    ...permitsOf(product, ["SVLK"], { value: 2, state: "IN_PROCESS" }),
    ...permitsOf(product, ["SVLK"], { value: 3, months: 72 }),
  ]
}

function deriveBrand(...[product]: Parameters<Derive>): Known[] {
  return [
    ...permitsOf(product, ["BRAND"], { value: 2, state: "IN_PROCESS" }),
    ...permitsOf(product, ["BRAND"], { value: 3, months: 120 }),
  ]
}

/** SKP, and with HACCP beside it all that seafood for export needs: as long as both hold. */
function deriveSeafood(...[product]: Parameters<Derive>): Known[] {
  const skp = permitsOf(product, ["SKP"], { value: 2 })
  const haccp = permitsOf(product, ["HACCP"], { value: 3 })
  const both = skp.flatMap((one) =>
    haccp.map((other): Known => {
      const until = [one.until, other.until].filter((day) => day !== null).sort()[0] ?? null
      return {
        ...other,
        grade: weakest([one, other]),
        on: [one.on, other.on].sort()[1] ?? other.on,
        until,
      }
    }),
  )
  return [...skp, ...both]
}

/** What is known of permits without asking. */
export const legal: Record<string, Derive> = {
  LG1: deriveNib,
  LG2: (product) => (product.enterprise.hasNpwp ? fromEnterprise(product) : []),
  LG3: derivePermit,
  LG4: deriveHalal,
  LG5: deriveTimber,
  LG6: deriveBrand,
  LG7: deriveSeafood,
}
