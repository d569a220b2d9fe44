import fc from "fast-check"
import ICAL from "ical.js"
import { expect, test } from "vitest"
import { type CalendarEvent, writeCalendar } from "./ical"

const meeting: CalendarEvent = {
  uid: "sesi@portal",
  startsAt: new Date("2026-12-07T00:00:00Z"),
  endsAt: new Date("2026-12-07T04:30:00Z"),
  changedAt: new Date("2026-11-22T08:15:30Z"),
  sequence: 7,
  status: "CONFIRMED",
  summary: "Pelatihan kemasan",
  description: "",
  location: "",
  url: "https://portal.test/agenda/1",
  geo: null,
}

const zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event)) }
}

test.each(zones)("a calendar in %s tells the same instants to whoever reads it", (zone) => {
  const { calendar, events } = parse(writeCalendar({ name: "Agenda", zone, events: [meeting] }))
  const [event] = events
  expect(event?.startDate.toJSDate()).toEqual(meeting.startsAt)
  expect(event?.endDate.toJSDate()).toEqual(meeting.endsAt)
  expect(event?.startDate.zone.tzid).toBe(zone)
  expect(event).toMatchObject({ uid: "sesi@portal", sequence: 7, summary: "Pelatihan kemasan" })
  expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1)
  ICAL.TimezoneService.reset()
})

test("eight o'clock in Bitung is written as eight o'clock, whatever the server's zone", () => {
  const text = writeCalendar({ name: "Agenda", zone: "Asia/Makassar", events: [meeting] })
  expect(text).toContain(
    "\r\nDTSTART;TZID=Asia/Makassar:20261207T080000\r\nDTEND;TZID=Asia/Makassar:20261207T123000\r\n",
  )
  expect(text).toContain("\r\nDTSTAMP:20261122T081530Z\r\n")
  expect(text).toContain("\r\nTZOFFSETTO:+0800\r\nTZNAME:WITA\r\n")
})

test("no line is longer than 75 octets, every line ends in CRLF, and every text comes back as it was", () => {
  const letters = fc.constantFrom("a", " ", "é", "–", "漢", "😀", ";", ",", "\\", ":", "\n", "\t", '"', "\\n", "\r")
  const texts = fc.string({ unit: letters, maxLength: 400 })
  fc.assert(
    fc.property(texts, texts, (summary, location) => {
      const text = writeCalendar({ name: "Agenda", zone: "Asia/Jakarta", events: [{ ...meeting, summary, location }] })
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const [event] = parse(text).events
      const plain = (words: string) => words.replace(/\r\n|\r|\n/g, "\n").replaceAll("\t", " ")
      expect(event?.summary ?? "").toBe(plain(summary))
      expect(event?.location ?? "").toBe(plain(location))
    }),
  )
})
