import { expect, test } from "vitest"
import { keysOf } from "@/lib/vocabulary"
import { fillTemplate, listPlaces, templateFault } from "./places"
import { exampleValues, placesOf, usualTemplate, usualTemplates } from "./templates"

test.each(keysOf(usualTemplates))("the usual words about %s have no fault and leave nothing open", (event) => {
  const { subject, text } = usualTemplates[event]
  for (const words of [subject, text]) {
    expect(templateFault(words, placesOf(event))).toBeNull()
    expect(fillTemplate(words, exampleValues)).not.toMatch(/[{}]/)
  }
  expect(fillTemplate(text, exampleValues)).toContain(exampleValues.nama)
})

test("a place of another event is refused in words", () => {
  expect(templateFault("Nomor {antrean}", placesOf("WAITING"))).toBeNull()
  expect(templateFault("Nomor {antrean}", placesOf("REMINDER"))).toMatch(/^\{antrean\} tidak dikenal; .*\{tautan\}/)
  expect(templateFault(usualTemplate, listPlaces)).toBeNull()
})

test("a line with nothing to say is left out, and its neighbours stay", () => {
  expect(fillTemplate("Halo {nama}\nAlasan: {alasan}\nTerima kasih", { nama: "Siti" })).toBe("Halo Siti\nTerima kasih")
  expect(fillTemplate("{nama}, {alasan}", { nama: "Siti" })).toBe("Siti,")
})
