import fc from "fast-check"
import { expect, test } from "vitest"
import { fillTemplate, listPlaces, templateFault } from "@/lib/message/rules/places"
import { usualTemplate } from "@/lib/message/rules/templates"

const values = { nama: "Siti", usaha: "Keripik Wangi", daerah: "Kota Probolinggo", kelurahan: "Kanigaran" }

test("the usual template has no fault and leaves nothing open once filled", () => {
  expect(templateFault(usualTemplate, listPlaces)).toBeNull()
  expect(fillTemplate(usualTemplate, values)).not.toMatch(/[{}]/)
  expect(fillTemplate("Halo {nama}, soal {usaha} dan {usaha}", values)).toBe(
    "Halo Siti, soal Keripik Wangi dan Keripik Wangi",
  )
})

test("an unknown place, a NIK or an invitation is a fault", () => {
  expect(templateFault("Halo {nik}", listPlaces)).toContain("{nik}")
  expect(templateFault("Halo {}", listPlaces)).toContain("{}")
  expect(templateFault("NIK Anda 3574 0317 0879 0001 benar?", listPlaces)).toContain("NIK")
  expect(templateFault("Buka https://umkm.contoh.id/undangan/abc123", listPlaces)).toContain("undangan")
  expect(templateFault("Hubungi 0812-3456-7890.", listPlaces)).toBeNull()
})

test("no name brings a NIK into a message", () => {
  const digits = fc.stringMatching(/^\d{16}$/)
  fc.assert(
    fc.property(digits, fc.constantFrom("nama", "usaha", "kelurahan"), (nik, place) => {
      expect(fillTemplate(`{${place}}.`, { ...values, [place]: `Toko ${nik}` })).toBe("Toko.")
    }),
  )
})
