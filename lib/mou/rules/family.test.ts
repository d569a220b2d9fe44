import fc from "fast-check"
import { expect, test } from "vitest"
import { mouForms } from "@/lib/mou/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { canFollow, needsParent } from "./family"

const forms = keysOf(mouForms)

test("whatever the papers, none stands under itself along any chain", () => {
  const anyChain = fc.array(fc.constantFrom(...forms), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(anyChain, (chain) => {
      const isLinked = chain.slice(1).every((parent, at) => canFollow(chain[at] ?? "MOU", parent))
      if (isLinked) expect(chain.at(-1)).not.toBe(chain[0])
    }),
  )
})

test("an adendum stands under every other form, and a PKS under what it carries out", () => {
  expect(forms.filter((form) => canFollow("AMENDMENT", form))).toEqual(["MOU", "PKS", "SYNERGY", "WORK_PLAN"])
  expect(forms.filter((form) => canFollow("PKS", form))).toEqual(["MOU", "SYNERGY"])
  expect(forms.filter(needsParent)).toEqual(["AMENDMENT"])
})
