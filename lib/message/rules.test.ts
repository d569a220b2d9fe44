import fc from "fast-check"
import { expect, test } from "vitest"
import { fillTemplate, templateFault, usualTemplate } from "@/lib/message/rules"

const values = { nama: "Siti", usaha: "Keripik Wangi", daerah: "Kota Probolinggo", kelurahan: "Kanigaran" }

test("the usual template has no fault and leaves nothing open once filled", () => {
  expect(templateFault(usualTemplate)).toBeNull()
  expect(fillTemplate(usualTemplate, values)).not.toMatch(/[{}]/)
  expect(fillTemplate("Halo {nama}, soal {usaha} dan {usaha}", values)).toBe(
    "Halo Siti, soal Keripik Wangi dan Keripik Wangi",
  )
})

test("an unknown place, a NIK or an invitation is a fault", () => {
  expect(templateFault("Halo {nik}")).toContain("{nik}")
  expect(templateFault("Halo {}")).toContain("{}")
  expect(templateFault("NIK Anda 3574 0317 0879 0001 benar?")).toContain("NIK")
  expect(templateFault("Buka https://umkm.contoh.id/undangan/abc123")).toContain("undangan")
  expect(templateFault("Hubungi 0812-3456-7890.")).toBeNull()
})

test("no name brings a NIK into a message", () => {
  const digits = fc.stringMatching(/^\d{16}$/)
  fc.assert(
    fc.property(digits, fc.constantFrom("nama", "usaha", "kelurahan"), (nik, place) => {
      expect(fillTemplate(`{${place}}.`, { ...values, [place]: `Toko ${nik}` })).toBe("Toko.")
    }),
  )
})
