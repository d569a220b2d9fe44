import { z } from "zod"
import { textField, wholeField } from "@/lib/field"
import { DayField, TimeField } from "@/lib/training/schema/clock"

const Id = z.uuid("Muat ulang halaman, lalu isi lagi.")
const required = (message: string) => z.string(message)

/** Sessions are planned for so many days at once at most. */
const mostDays = 31

const Hours = {
  from: TimeField.pipe(required("Isi jam mulai, misalnya 08.00.")),
  to: TimeField.pipe(required("Isi jam selesai, misalnya 15.00.")),
  creditHours: wholeField({ least: 0, most: 100, message: "Isi JP dengan angka bulat, 0 sampai 100." }),
  title: textField(200).transform((text) => text ?? ""),
  place: textField(200).transform((text) => text ?? ""),
}

type Timed = { from: string; to: string }

function refuseBackwards({ from, to }: Timed, context: z.core.$RefinementCtx) {
  if (to <= from)
    context.addIssue({ code: "custom", path: ["to"], message: "Jam selesai harus sesudah jam mulai pada hari itu." })
}

/** One session a day from the first day to the last, each with the same hours; JP left open is reckoned from the hours. */
export const PlanSessions = z
  .object({
    id: Id,
    trainingId: Id,
    day: DayField.pipe(required("Isi tanggal sesi.")),
    lastDay: DayField,
    skipSunday: z.literal("on").optional(),
    ...Hours,
  })
  .superRefine(refuseBackwards)
  .superRefine(({ day, lastDay }, context) => {
    if (!lastDay) return
    const days = (Date.parse(lastDay) - Date.parse(day)) / 86_400_000
    const message =
      days < 0
        ? "Hari terakhir harus sesudah hari pertama."
        : `Paling banyak ${mostDays} hari sekaligus; tambahkan sisanya kemudian.`
    if (days < 0 || days >= mostDays) context.addIssue({ code: "custom", path: ["lastDay"], message })
  })
export type PlanSessions = z.output<typeof PlanSessions>

/** Another day, time or place for one session. */
export const ChangeSession = z
  .object({ id: Id, day: DayField.pipe(required("Isi tanggal sesi.")), ...Hours })
  .superRefine(refuseBackwards)
export type ChangeSession = z.output<typeof ChangeSession>

export const SessionId = z.object({ id: Id })
