import { expect, test } from "vitest"
import { inputOf, readForm, textsOf } from "./form-data"

function newForm() {
  const data = new FormData()
  data.append("$ACTION_KEY", "k1")
  data.append("nama", "Keripik Pisang Wangi")
  data.append("kelurahan[]", "35.74.01.1001")
  data.append("kelurahan[]", "35.74.01.1002")
  data.append("berkas", new File(["x"], "data.xlsx"))
  return data
}

test("only texts may be shown again, and nothing React added", () => {
  expect(textsOf(newForm())).toEqual({ nama: "Keripik Pisang Wangi", "kelurahan[]": "35.74.01.1002" })
})

test("a schema reads arrays by their [] and files as files", () => {
  expect(inputOf(newForm())).toEqual({
    nama: "Keripik Pisang Wangi",
    kelurahan: ["35.74.01.1001", "35.74.01.1002"],
    berkas: expect.any(File),
  })
})

test("zero bytes are left out, which no text of a form means", () => {
  const data = new FormData()
  data.append("nama", "Keripik\0 Pisang")
  data.append("kelurahan[]", "\0")
  expect(textsOf(data).nama).toBe("Keripik Pisang")
  expect(inputOf(data)).toEqual({ nama: "Keripik Pisang", kelurahan: [""] })
})

test("what is no form is no form", async () => {
  const request = new Request("http://portal.invalid", { method: "POST", body: "{}" })
  expect(await readForm(request)).toBeNull()
})
