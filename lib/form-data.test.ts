import { expect, test } from "vitest"
import { inputOf, textsOf } from "./form-data"

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
