import { z } from "zod"

/** How somebody takes part: as an owner with an enterprise, or as the companion of a kelurahan. */
export const parts = { OWNER: "Pelaku usaha", COMPANION: "Pendamping" } as const
export type Part = keyof typeof parts

/** Where an enrolment stands. */
export const enrolmentStates = {
  SEATED: "Terdaftar",
  WAITING: "Daftar tunggu",
  WITHDRAWN: "Mengundurkan diri",
} as const
export type EnrolmentState = keyof typeof enrolmentStates

const Id = z.uuid("Muat ulang halaman, lalu coba lagi.")

/** An owner's place in a training, for the enterprise they come with. */
export const EnrolOwner = z.object({ id: Id, trainingId: Id, enterpriseId: z.uuid("Pilih usahanya.") })
export type EnrolOwner = z.output<typeof EnrolOwner>

/** Several owners at once, by the enterprises they come with. */
export const EnrolMany = z.object({
  id: Id,
  trainingId: Id,
  usaha: z
    .array(z.uuid("Muat ulang halaman, lalu coba lagi."), "Centang satu usaha atau lebih.")
    .min(1, "Centang satu usaha atau lebih.")
    .max(100, "Paling banyak 100 usaha sekali daftar."),
})
export type EnrolMany = z.output<typeof EnrolMany>

/** A companion's place, the actor's own where no member is named. */
export const EnrolCompanion = z.object({
  id: Id,
  trainingId: Id,
  memberId: z.union([z.literal("").transform(() => null), z.uuid("Pilih pendampingnya.")]).prefault(""),
})
export type EnrolCompanion = z.output<typeof EnrolCompanion>

const Reason = z.string().trim().max(300, "Alasan paling panjang 300 huruf.").prefault("")

/** Giving a place up. */
export const Withdraw = z.object({ id: Id, reason: Reason })
export type Withdraw = z.output<typeof Withdraw>

/** The same by a participant's personal link. */
export const WithdrawByTicket = z.object({ ticket: z.string().max(60), reason: Reason })
export type WithdrawByTicket = z.output<typeof WithdrawByTicket>

/** Staff's forms, which lead back to the training. */
export const WithdrawOf = Withdraw.extend({ trainingId: Id })
export const RestoreOf = z.object({ id: Id, trainingId: Id })

/** A new personal link for a participant, in place of those of the version that was seen. */
export const RenewTicket = z.object({ id: Id, ticketVersion: z.coerce.number().int().min(1) })
export type RenewTicket = z.output<typeof RenewTicket>
export const RenewTicketOf = RenewTicket.extend({ trainingId: Id })
