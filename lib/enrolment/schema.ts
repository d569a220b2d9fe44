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
