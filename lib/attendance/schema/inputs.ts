import { z } from "zod"
import { type AttendanceState, attendanceStates, stateOfLetter } from "@/lib/attendance/schema/words"
import { phoneNumber } from "@/lib/field"
import { isKeyOf } from "@/lib/vocabulary"

/** A whole hall sits behind one address, so these are for a hall; a code lives two minutes and has a million values. */
export const tries = {
  code: { most: 600, seconds: 300 },
  phone: { most: 300, seconds: 600 },
  number: { most: 10, seconds: 600 },
} as const

/** How many people one sending may be about: a training has at most 5000 seats, a page shows far fewer. */
const most = 1000

const Daerah = z.string().max(80)
const State = z.custom<AttendanceState>((text) => isKeyOf(attendanceStates, text), "Pilih keadaan di daftar.")

/** The six digits of the wall. */
export const EnterCode = z.object({
  daerah: Daerah,
  kode: z
    .string()
    .max(20)
    .transform((text) => text.replace(/\D/g, ""))
    .refine((digits) => digits.length === 6, "Ketik enam angka yang tampil di layar."),
})

/** A check-in at the wall; the telephone number only from those whom this phone does not know. */
export const CheckIn = z.object({
  daerah: Daerah,
  sessionId: z.uuid(),
  pass: z.string().max(60),
  phone: phoneNumber("Ketik nomor HP yang terdaftar, misalnya 0812-3456-7890.").optional(),
})

/** A check-in at the door. */
export const CheckInAtDoor = z.object({ daerah: Daerah, sessionId: z.uuid(), ticket: z.string().max(80) })

/** One tap on the list: whose, what, and when by the phone's clock. */
export const Tick = z.object({ id: z.uuid(), enrolmentId: z.uuid(), state: State, at: z.iso.datetime() })
export type Tick = z.output<typeof Tick>

/** What a phone sends: taps in their order. */
export const TickBatch = z.object({ ticks: z.array(Tick).min(1).max(most) })

/** The same without JavaScript: the pressed button says whose and what. */
export const TickOne = z
  .object({ daerah: Daerah, trainingId: z.uuid(), sessionId: z.uuid(), tap: z.string().max(60) })
  .transform(({ tap, ...rest }, context) => {
    const [enrolmentId, state] = tap.split(".")
    const parsed = z.object({ enrolmentId: z.uuid(), state: State }).safeParse({ enrolmentId, state })
    if (parsed.success) return { ...rest, ...parsed.data }
    context.addIssue({ code: "custom", message: "Pilih keadaan di daftar." })
    return z.NEVER
  })

/** A sheet as typed in: a letter a person, and whether everybody left out was absent. */
export const Sheet = z
  .looseObject({ daerah: Daerah, trainingId: z.uuid(), sessionId: z.uuid(), sisa: z.enum(["", "ABSENT"]).prefault("") })
  .transform(({ daerah, trainingId, sessionId, sisa, ...typed }, context) => {
    const marks: { enrolmentId: string; state: AttendanceState }[] = []
    for (const [name, letter] of Object.entries(typed).slice(0, most)) {
      const text = typeof letter === "string" ? letter.trim().toUpperCase() : ""
      if (!name.startsWith("p.") || text === "") continue
      const enrolmentId = z.uuid().safeParse(name.slice(2))
      const state = stateOfLetter(text)
      if (enrolmentId.success && state) marks.push({ enrolmentId: enrolmentId.data, state })
      else context.addIssue({ code: "custom", path: [name], message: "Isi satu huruf: H, T, I, atau A." })
    }
    return { daerah, trainingId, sessionId, rest: sisa === "ABSENT", marks }
  })

/** A correction, with its reason. */
export const CorrectAttendance = z.object({
  daerah: Daerah,
  id: z.uuid(),
  trainingId: z.uuid(),
  sessionId: z.uuid(),
  enrolmentId: z.uuid(),
  state: State,
  reason: z.string().trim().min(3, "Tulis alasan koreksi, misalnya surat izin menyusul.").max(300),
})
