import fc from "fast-check"
import { expect, test } from "vitest"
import { kindOf, tidyName } from "./file-kind"

const bytes = (hex: string) => new Uint8Array(Buffer.from(`${hex}00000000000000000000`, "hex"))
const pdf = bytes("255044462d312e37")
const zip = bytes("504b030414000600")
const ole = bytes("d0cf11e0a1b11ae1")

test("a file is what its name and its first bytes both say", () => {
  expect(kindOf("Materi.PDF", pdf)).toEqual({ picture: false, mediaType: "application/pdf" })
  expect(kindOf("materi.docx", zip)).toMatchObject({ picture: false })
  expect(kindOf("materi.ppt", ole)).toEqual({ picture: false, mediaType: "application/vnd.ms-powerpoint" })
  expect(kindOf("foto.pdf", bytes("ffd8ffe000104a46"))).toEqual({ picture: true })
  for (const [name, content] of [
    ["materi.pdf", zip],
    ["materi.docx", pdf],
    ["materi.zip", zip],
    ["halaman.html", bytes("3c68746d6c3e0000")],
    ["gambar.svg", bytes("3c73766720786d6c")],
    ["program.exe", bytes("4d5a900003000000")],
    ["pdf", zip],
  ] as const)
    expect(kindOf(name, content), name).toBeNull()
})

test("a name that is kept has no folder, no control character and no quotation mark, and is never empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.boolean(), (name, isPicture) => {
      const tidy = tidyName(name, isPicture)
      expect(tidy).not.toMatch(/[/\\"\p{Cc}]/u)
      expect(tidy.trim()).not.toBe("")
      expect(tidy.endsWith(".jpg") || !isPicture).toBe(true)
    }),
  )
  expect(tidyName("C:\\Users\\a\\Modul 1.PDF", false)).toBe("Modul 1.pdf")
  expect(tidyName("../IMG_1.HEIC.png", true)).toBe("IMG_1.HEIC.jpg")
})
