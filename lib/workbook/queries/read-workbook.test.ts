import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { readWorkbook } from "@/lib/workbook/queries/read-workbook"
import { writeBook } from "@/lib/workbook/rules/fixture"
import { UnreadableFile } from "@/lib/workbook/schema"

test("a file is read in a thread of its own, from bytes and from a path", { timeout: 60_000 }, async () => {
  const bytes = writeBook({
    Data: [
      ["Nama Usaha", "Omzet"],
      ["Batik", 5],
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), "workbook-"))
  const path = join(folder, "data.pdf")
  await writeFile(path, bytes)
  const [one, other] = [await readWorkbook({ bytes }), await readWorkbook({ path })]
  await rm(folder, { recursive: true })
  expect(one).toEqual(other)
  expect(one.sheets[0]?.rows[1]).toEqual({
    number: 2,
    cells: [
      { kind: "text", text: "Batik" },
      { kind: "number", text: "5", value: 5 },
    ],
  })
})

test("a file that cannot be read, or is too large, is refused", { timeout: 60_000 }, async () => {
  await expect(readWorkbook({ bytes: Buffer.from("%PDF-1.7") })).rejects.toThrow(UnreadableFile)
  await expect(readWorkbook({ bytes: Buffer.alloc(20 * 1024 * 1024 + 1) })).rejects.toThrow("20 MB")
})
