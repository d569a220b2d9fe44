import { expect, test } from "vitest"
import { missingFacts } from "@/lib/enterprise/rules/missing"

test("only what is unknown is asked for, the most helpful first", () => {
  expect(
    missingFacts({ nib: "1234567890123", kelurahanCode: "35.74.01.1001", hasPhone: true, products: "Keripik" }),
  ).toEqual([])
  const keys = missingFacts({ nib: null, kelurahanCode: null, hasPhone: false, products: null }).map(({ key }) => key)
  expect(keys).toEqual(["nib", "kontak", "alamat", "produk"])
})
