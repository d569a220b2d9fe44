import { z } from "zod"
import { AttachedField } from "@/lib/attached"
import { textField, wholeField } from "@/lib/field"
import { obligationKinds, recurrences, sides } from "@/lib/obligation/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

const Id = z.uuid("Muat ulang halaman, lalu isi lagi.")
const optionalText = (most: number) => textField(most).transform((text) => text ?? "")
const optionalId = (message: string) =>
  z
    .union([z.literal(""), z.uuid()], message)
    .prefault("")
    .transform((id) => id || null)

const quantityMessage = "Isi jumlah dengan angka bulat, mulai 1."
const Quantity = wholeField({ least: 1, most: 1_000_000, message: quantityMessage }).pipe(z.int(quantityMessage))
const TrainingId = optionalId("Pilih pelatihan dari daftar.")

/** The longest time an obligation can run, in years: what a form demands must not reckon for ever. */
const mostYears = 30

/** What one side owes, as its form posts it; `version` is what it was when the form was opened, absent for a new one. */
export const SaveObligation = z
  .object({
    id: Id,
    mouId: Id,
    version: z.string().max(4000).optional(),
    owedBy: z.enum(keysOf(sides), "Pilih siapa yang wajib memenuhinya."),
    what: z
      .string("Tulis apa yang dijanjikan.")
      .trim()
      .min(3, "Tulis apa yang dijanjikan, misalnya “Uji VCO di laboratorium”.")
      .max(500, "Paling panjang 500 huruf."),
    about: z.enum(keysOf(obligationKinds), "Pilih tentang apa komitmen ini."),
    quantity: Quantity,
    unit: z
      .string("Isi satuannya.")
      .trim()
      .min(1, "Isi satuannya, misalnya contoh, pelatihan, atau produk.")
      .max(40, "Satuan paling panjang 40 huruf."),
    recurs: z.enum(keysOf(recurrences), "Pilih sekali atau berulang."),
    startsOn: DayField.pipe(z.string("Isi hari pertama.")),
    dueOn: DayField.pipe(z.string("Isi hari terakhir.")),
    proof: optionalText(500),
    trainingId: TrainingId,
    responsibleId: optionalId("Pilih orang dari daftar."),
  })
  .superRefine(({ startsOn, dueOn }, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["dueOn"], message })
    if (dueOn < startsOn) refuse("Hari terakhir tidak boleh sebelum hari pertama.")
    else if (Number(dueOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) > mostYears)
      refuse(`Paling lama ${mostYears} tahun; periksa tahunnya.`)
  })
export type SaveObligation = z.output<typeof SaveObligation>

const Reason = z
  .string("Tulis alasannya.")
  .trim()
  .min(5, "Tulis alasannya; kedua pihak ikut membacanya.")
  .max(500, "Alasan paling panjang 500 huruf.")

/** That an obligation counts no longer, and why. */
export const WithdrawObligation = z.object({ id: Id, reason: Reason })
export type WithdrawObligation = z.output<typeof WithdrawObligation>

/** That so much of an obligation was done on a day. */
export const LogRealisation = z.object({
  id: Id,
  obligationId: Id,
  doneOn: DayField.pipe(z.string("Isi tanggal pelaksanaannya.")),
  quantity: Quantity,
  words: optionalText(2000),
  trainingId: TrainingId,
  file: AttachedField,
})
export type LogRealisation = z.output<typeof LogRealisation>

/** What the other side says of a realisation; a dispute has a reason. */
export const JudgeRealisation = z
  .object({ id: Id, verdict: z.enum(["CONFIRMED", "DISPUTED"], "Pilih jawabannya."), reason: optionalText(500) })
  .superRefine(({ verdict, reason }, context) => {
    if (verdict === "DISPUTED" && reason.length < 5)
      context.addIssue({
        code: "custom",
        path: ["reason"],
        message: "Tulis apa yang tidak sesuai; pihak lain membacanya.",
      })
  })
export type JudgeRealisation = z.output<typeof JudgeRealisation>

export const TakeBackRealisation = z.object({ id: Id })
