import { z } from "zod"
import { AttachedField } from "@/lib/attached"
import { textField } from "@/lib/field"
import { permitKinds, permitStates, verifications } from "@/lib/permit/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

const reload = "Muat ulang halaman, lalu isi lagi."
const maybe = (most: number) => textField(most).transform((text) => text ?? "")
const MaybeId = z
  .union([z.literal("").transform(() => null), z.uuid(reload)])
  .nullish()
  .transform((id) => id ?? null)
const box = "produk-"
const mostProducts = 200

/** The name of the box that says that a permit is for a product. */
export function productBox(productId: string): string {
  return box + productId
}

const Fields = z.object({
  id: z.uuid(reload),
  enterpriseId: z.uuid(reload),
  kind: z.enum(keysOf(permitKinds), "Pilih jenis izinnya."),
  state: z.enum(keysOf(permitStates), "Pilih keadaannya.").prefault("VALID"),
  number: maybe(100),
  title: maybe(150),
  holder: maybe(150),
  issuer: maybe(150),
  issuedOn: DayField,
  expiresOn: DayField,
  level: maybe(20),
  covers: z.enum(["all", "some"], "Pilih untuk produk yang mana.").prefault("all"),
  facilitated: z
    .string()
    .prefault("")
    .transform((text) => text === "on"),
  trainingId: MaybeId,
  mouId: MaybeId,
  file: AttachedField,
})

/** The products whose boxes are ticked. */
const Boxes = z.record(z.string(), z.unknown()).transform((form, context) => {
  const ticked = Object.keys(form).filter((name) => name.startsWith(box) && form[name] === "on")
  const ids = z
    .array(z.uuid())
    .max(mostProducts)
    .safeParse(ticked.map((name) => name.slice(box.length)))
  if (ids.success) return { products: ids.data }
  context.addIssue({
    code: "custom",
    path: ["covers"],
    message: `Centang produk dari daftar, paling banyak ${mostProducts}.`,
  })
  return z.NEVER
})

/** A permit as its form posts it; `all` says that it is for everything the enterprise makes. */
export const SavePermit = z
  .intersection(Fields, Boxes)
  .superRefine(({ kind, title, issuedOn, expiresOn, covers, products }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message })
    if (kind === "OTHER" && title === "") refuse("title", "Tulis nama izin atau sertifikatnya.")
    if (issuedOn && expiresOn && expiresOn < issuedOn)
      refuse("expiresOn", "Tanggal berakhir tidak boleh sebelum tanggal terbit.")
    if (covers === "some" && products.length === 0) refuse("covers", "Centang paling sedikit satu produk.")
  })
export type SavePermit = z.output<typeof SavePermit>

/** That somebody of the agency has looked at a permit, and how. */
export const VerifyPermit = z
  .object({
    id: z.uuid(reload),
    grade: z.enum(keysOf(verifications), "Pilih bagaimana izin ini diperiksa."),
    source: maybe(200),
    file: AttachedField,
  })
  .superRefine(({ grade, source }, context) => {
    if (grade === "register" && source.length < 3)
      context.addIssue({
        code: "custom",
        path: ["source"],
        message: "Tulis register yang dilihat, misalnya cekbpom.pom.go.id.",
      })
  })
export type VerifyPermit = z.output<typeof VerifyPermit>

/** That the record of a permit goes, and why. */
export const RemovePermit = z.object({
  id: z.uuid(reload),
  reason: z
    .string("Tulis alasannya.")
    .trim()
    .min(3, "Tulis mengapa catatan ini dihapus.")
    .max(300, "Alasan paling panjang 300 huruf."),
})
export type RemovePermit = z.output<typeof RemovePermit>
