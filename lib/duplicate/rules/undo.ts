/** So long a merge can be taken back. */
export const undoDays = 30

/** Whether a merge of that moment can still be taken back. */
export function mayStillUndo(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() <= undoDays * 86_400_000
}
