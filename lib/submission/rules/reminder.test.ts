import { expect, test } from "vitest"
import { composeReminder } from "./reminder"

const said = { partner: "Ritel Contoh", daerah: "Kota Contoh", address: "https://portal.test/kota-contoh/kemitraan" }

test("a reminder names what waits and for how long, and where to answer", () => {
  const owed = [
    { title: "Keripik pisang", enterprise: "Wangi Jaya", days: 265 },
    { title: "Wangi Jaya", enterprise: "Wangi Jaya", days: 0 },
  ]
  const { subject, text } = composeReminder({ ...said, owed })
  expect(subject).toBe("2 pengajuan dari Kota Contoh menunggu jawaban")
  expect(text).toContain("1. Keripik pisang (Wangi Jaya), menunggu 265 hari\n2. Wangi Jaya, menunggu sejak hari ini\n")
  expect(text).toContain(said.address)
})

test("a reminder of many names ten and counts the rest", () => {
  const owed = Array.from({ length: 13 }, (_, at) => ({ title: `Produk ${at}`, enterprise: null, days: 40 }))
  const { text } = composeReminder({ ...said, owed })
  expect(text).toContain("10. Produk 9, menunggu 40 hari\n… dan 3 lainnya.")
  expect(text).not.toContain("Produk 10")
})
