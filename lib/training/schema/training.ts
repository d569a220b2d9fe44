import { z } from "zod"
import { sectors } from "@/lib/enterprise/rules/vocabulary"
import { degreesField, textField, wholeField } from "@/lib/field"
import { DayField, TimeField } from "@/lib/training/schema/clock"
import type { Conditions, Quota } from "@/lib/training/schema/conditions"
import { codesBehind, type Posted, rowNumbers, textOf, tickedOf } from "@/lib/training/schema/rows"
import { type PartnerPart, partnerParts, topics, trainingTypes } from "@/lib/training/schema/words"
import { isKeyOf, keysOf } from "@/lib/vocabulary"

const Id = z.uuid("Muat ulang halaman, lalu isi lagi.")
const optionalText = (most: number) => textField(most).transform((text) => text ?? "")
const optionalId = (message: string) => z.union([z.literal("").transform(() => null), z.uuid(message)]).prefault("")

/** A number that has to be there, within bounds. */
function countField(least: number, most: number, message: string) {
  return wholeField({ least, most, message }).pipe(z.int(message))
}

const ticked = z.literal("on").optional()
const percent = "Isi dengan angka bulat antara 0 dan 100."

const Fields = z.looseObject({
  id: Id,
  /** What the training was when the form was opened; absent for a new one. */
  version: z.string().max(40).optional(),
  programmeId: optionalId("Pilih program dari daftar."),
  type: z.enum(keysOf(trainingTypes), "Pilih jenis kegiatan."),
  title: z
    .string("Isi judul pelatihan.")
    .trim()
    .min(1, "Isi judul pelatihan.")
    .max(200, "Judul paling panjang 200 huruf."),
  objective: optionalText(2000),
  organiser: optionalText(200),
  mou: optionalText(500),
  venue: optionalText(200),
  venueAddress: optionalText(300),
  latitude: degreesField({ least: -12, most: 7, message: "Lintang di Indonesia antara -12 dan 7, misalnya -7,7543." }),
  longitude: degreesField({
    least: 94,
    most: 142,
    message: "Bujur di Indonesia antara 94 dan 142, misalnya 113,2159.",
  }),
  capacity: countField(1, 5000, "Isi jumlah kursi, 1 sampai 5.000."),
  companionCapacity: wholeField({ least: 0, most: 5000, message: "Isi jumlah kursi, 0 sampai 5.000." }).transform(
    (seats) => seats ?? 0,
  ),
  opensDay: DayField,
  opensTime: TimeField,
  closesDay: DayField,
  closesTime: TimeField,
  nib: ticked,
  neverOnTopic: ticked,
  quota: wholeField({ least: 0, most: 5000, message: "Isi kuota dengan angka bulat." }),
  minAttendance: countField(0, 100, percent),
  passScore: countField(0, 100, percent),
})
type Fields = z.output<typeof Fields>

/** A clock's reading in the daerah: a day (ISO) and a time (HH:MM). */
export type Reading = { day: string; time: string }
export type TrainerRow = { name: string; institution: string; topic: string }
export type PartnerRow = { partnerId: string; part: PartnerPart }

/** A training as its form posts it, several lines and all. */
export const SaveTraining = Fields.transform((input, context) => {
  const { latitude, longitude } = input
  if ((latitude === null) !== (longitude === null)) {
    const path = [latitude === null ? "latitude" : "longitude"]
    context.addIssue({ code: "custom", path, message: "Isi lintang dan bujur, atau kosongkan keduanya." })
  }
  return {
    ...plainOf(input),
    topics: tickedOf(input, "topic_", keysOf(topics)),
    ...windowOf(input, context),
    conditions: conditionsOf(input),
    quota: postedQuota(input, context),
    trainers: trainersOf(input, context),
    partners: partnersOf(input, context),
  }
})
export type SaveTraining = z.output<typeof SaveTraining>

export const TrainingId = z.object({ id: Id })

function plainOf(input: Fields) {
  const { id, version, programmeId, type, title, objective, organiser, mou, venue, venueAddress } = input
  const { latitude, longitude, capacity, companionCapacity, minAttendance, passScore } = input
  const what = { id, version, programmeId, type, title, objective, organiser, mou }
  return { ...what, venue, venueAddress, latitude, longitude, capacity, companionCapacity, minAttendance, passScore }
}

function windowOf({ opensDay, opensTime, closesDay, closesTime }: Fields, context: z.core.$RefinementCtx) {
  const dayMissing = "Isi tanggalnya juga, atau kosongkan jamnya."
  if (opensTime && !opensDay) context.addIssue({ code: "custom", path: ["opensDay"], message: dayMissing })
  if (closesTime && !closesDay) context.addIssue({ code: "custom", path: ["closesDay"], message: dayMissing })
  const opens = opensDay ? { day: opensDay, time: opensTime ?? "00:00" } : null
  const closes = closesDay ? { day: closesDay, time: closesTime ?? "23:59" } : null
  if (opens && closes && `${closes.day} ${closes.time}` <= `${opens.day} ${opens.time}`)
    context.addIssue({ code: "custom", path: ["closesDay"], message: "Pendaftaran ditutup sesudah dibuka." })
  return { opens, closes }
}

function conditionsOf(input: Fields): Conditions {
  const chosenSectors = tickedOf(input, "sector_", keysOf(sectors))
  const kelurahan = codesBehind(input, "kelurahan_").filter((code) => input[`kelurahan_${code}`] === "on")
  return {
    ...(input.nib && { nib: true as const }),
    ...(chosenSectors.length > 0 && { sectors: chosenSectors }),
    ...(kelurahan.length > 0 && { kelurahan: kelurahan.sort() }),
    ...(input.neverOnTopic && { neverOnTopic: true as const }),
  }
}

function postedQuota(input: Fields, context: z.core.$RefinementCtx): Quota {
  const single = codesBehind(input, "quota_").flatMap((code) => {
    const text = textOf(input, `quota_${code}`, context)
    if (text !== "" && !/^\d{1,4}$/.test(text))
      context.addIssue({ code: "custom", path: [`quota_${code}`], message: "Isi kuota dengan angka bulat." })
    return /^\d{1,4}$/.test(text) ? [[code, Number(text)] as const] : []
  })
  return { ...(input.quota !== null && { "*": input.quota }), ...Object.fromEntries(single) }
}

function trainersOf(posted: Posted, context: z.core.$RefinementCtx): TrainerRow[] {
  return rowNumbers.flatMap((row) => {
    const [name, institution, topic] = [
      textOf(posted, `trainerName${row}`, context),
      textOf(posted, `trainerInstitution${row}`, context),
      textOf(posted, `trainerTopic${row}`, context),
    ]
    if (name === "" && (institution !== "" || topic !== ""))
      context.addIssue({ code: "custom", path: [`trainerName${row}`], message: "Isi nama narasumber." })
    return name === "" ? [] : [{ name, institution, topic }]
  })
}

function partnersOf(posted: Posted, context: z.core.$RefinementCtx): PartnerRow[] {
  const rows = rowNumbers.flatMap((row) => {
    const [partnerId, part] = [posted[`partnerId${row}`] ?? "", posted[`partnerPart${row}`] ?? ""]
    if (partnerId === "" && part === "") return []
    const known = z.uuid().safeParse(partnerId)
    if (!known.success)
      context.addIssue({ code: "custom", path: [`partnerId${row}`], message: "Pilih mitra dari daftar." })
    if (!isKeyOf(partnerParts, part))
      context.addIssue({ code: "custom", path: [`partnerPart${row}`], message: "Pilih peran mitra ini." })
    return known.success && isKeyOf(partnerParts, part) ? [{ row, partnerId: known.data, part }] : []
  })
  const repeated = rows.find(({ partnerId }, at) => rows.findIndex((other) => other.partnerId === partnerId) < at)
  if (repeated)
    context.addIssue({
      code: "custom",
      path: [`partnerId${repeated.row}`],
      message: "Mitra ini sudah dipilih di atas.",
    })
  return rows.map(({ partnerId, part }) => ({ partnerId, part }))
}
