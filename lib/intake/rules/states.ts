/** How long a saved import can be taken back. */
export const undoDays = 30

/** What an import's state is called on screen. */
export const intakeStates = {
  READING: "Sedang diperiksa",
  REFUSED: "Ditolak",
  FAILED: "Gagal dibaca",
  JUDGED: "Menunggu disimpan",
  SAVING: "Sedang disimpan",
  SAVED: "Tersimpan",
  UNDONE: "Dibatalkan",
  REPAIRED: "Perbaikan diterapkan",
} as const
export type IntakeState = keyof typeof intakeStates

/** Whether a text names a state of an import. */
export function isIntakeState(text: string): text is IntakeState {
  return Object.hasOwn(intakeStates, text)
}

/** Whether a background job is at work on an import, so that its page shows how far it is. */
export function isAtWork(state: string): boolean {
  return state === "READING" || state === "SAVING"
}

/** Whether what was done at an instant is recent enough to be taken back. */
export function isRecent(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() <= undoDays * 86_400_000
}

/** Whether a saved import can still be taken back. */
export function canUndo({ state, savedAt }: { state: string; savedAt: Date | null }, now: Date): boolean {
  return state === "SAVED" && savedAt !== null && isRecent(savedAt, now)
}

/** What can become of a row. */
export const outcomes = { ready: "Siap", warning: "Peringatan", error: "Galat", duplicate: "Ganda" } as const
export type Outcome = keyof typeof outcomes

/** Whether a text names what can become of a row. */
export function isOutcome(text: unknown): text is Outcome {
  return typeof text === "string" && Object.hasOwn(outcomes, text)
}

/** The largest file that may be uploaded. */
export const uploadBytes = 20 * 1024 * 1024
