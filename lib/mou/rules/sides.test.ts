import { expect, test } from "vitest"
import { namePartners } from "./sides"

const daerah = { partnerId: null, institution: "Pemerintah Kota" }
const lab = { partnerId: "a", institution: "Baristand" }
const bank = { partnerId: "b", institution: "Bank Kota" }
const shop = { partnerId: "c", institution: "Ritel" }

test("the other side is called by all its parties in their order, each once, never by the daerah", () => {
  expect(namePartners({ name: "Ritel" }, [daerah, lab])).toBe("Baristand")
  expect(namePartners({ name: "Ritel" }, [daerah, lab, bank, lab])).toBe("Baristand dan Bank Kota")
  expect(namePartners({ name: "Ritel" }, [lab, daerah, bank, shop])).toBe("Baristand, Bank Kota, dan Ritel")
  expect(namePartners({ name: "Ritel" }, [daerah])).toBe("Ritel")
})
