import { expect, test } from "vitest"
import { sayMeetings, saySchedule } from "./when"

const meeting = (startsAt: string, hours = 4, place = "") => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + hours * 3_600_000),
  place,
})
const hall = { venue: "Sentra IKM", venueAddress: "Sagerat" }

test("the same instant is eight o'clock WITA and seven WIB, each with its own day", () => {
  const morning = [meeting("2026-12-07T00:00:00Z")]
  expect(sayMeetings(morning, { zone: "Asia/Makassar", ...hall })).toEqual({
    hari: "Senin, 7 Desember 2026",
    jam: "08.00–12.00 WITA",
    tempat: "Sentra IKM, Sagerat",
  })
  expect(sayMeetings(morning, { zone: "Asia/Jakarta", ...hall }).jam).toBe("07.00–11.00 WIB")
  const evening = [meeting("2026-12-07T16:30:00Z", 1)]
  expect(sayMeetings(evening, { zone: "Asia/Jakarta", ...hall }).hari).toBe("Senin, 7 Desember 2026")
  expect(sayMeetings(evening, { zone: "Asia/Jayapura", ...hall }).hari).toBe("Selasa, 8 Desember 2026")
})

test("several days are a range with the first day's hours; a session's own place counts before the venue", () => {
  const days = [meeting("2026-12-08T01:00:00Z"), meeting("2026-12-07T01:00:00Z", 3, "Aula lantai 2")]
  expect(sayMeetings(days, { zone: "Asia/Jakarta", ...hall })).toEqual({
    hari: "7–8 Desember 2026",
    jam: "08.00–11.00 WIB",
    tempat: "Aula lantai 2",
  })
  expect(sayMeetings([], { zone: "Asia/Jakarta", ...hall }).hari).toBe("menyusul")
})

test("a schedule is every session that is not over, in order, each where it is held", () => {
  const zone = "Asia/Makassar"
  const now = new Date("2026-12-07T02:00:00Z")
  const days = [
    meeting("2026-12-09T01:00:00Z"),
    meeting("2026-12-07T01:00:00Z", 3, "Aula"),
    meeting("2026-12-06T01:00:00Z"),
  ]
  expect(saySchedule(days, { zone, ...hall }, now)).toBe(
    "Senin, 7 Desember 2026, 09.00–12.00 WITA, di Aula\nRabu, 9 Desember 2026, 09.00–13.00 WITA, di Sentra IKM",
  )
  expect(saySchedule([meeting("2026-12-06T01:00:00Z")], { zone, ...hall }, now)).toBe("Jadwal baru menyusul.")
  const many = Array.from({ length: 13 }, (_, day) => meeting(`2026-12-${day + 10}T01:00:00Z`))
  expect(
    saySchedule(many, { zone, ...hall }, now)
      .split("\n")
      .slice(9),
  ).toEqual(["Sabtu, 19 Desember 2026, 09.00–13.00 WITA, di Sentra IKM", "dan 3 sesi lagi"])
})
