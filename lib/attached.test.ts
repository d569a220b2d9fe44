import { expect, test } from "vitest"
import { mostFileBytes } from "@/lib/file-kind"
import { AttachedField, handedOf } from "./attached"

const fileOf = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name)

test("a field left alone is no file, however it is posted", async () => {
  for (const nothing of [undefined, null, "", fileOf("", 0), fileOf("undefined", 0), fileOf("blob", 0)])
    expect(AttachedField.parse(nothing)).toBeNull()
  expect(await handedOf(null)).toBeNull()
})

test("a file comes with its name and bytes; an empty or a huge one is refused in words", async () => {
  const file = AttachedField.parse(fileOf("surat.pdf", 3))
  expect(await handedOf(file)).toEqual({ fileName: "surat.pdf", bytes: new Uint8Array(3), isPaper: true })
  const faultOf = (wrong: unknown) => AttachedField.safeParse(wrong).error?.issues[0]?.message
  expect(faultOf(fileOf("surat.pdf", 0))).toContain("kosong")
  expect(faultOf(fileOf("pindai.pdf", mostFileBytes + 1))).toContain("lebih dari 20 MB")
  expect(faultOf("surat.pdf")).toBeTruthy()
})
