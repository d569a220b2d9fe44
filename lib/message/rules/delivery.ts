/** What went wrong with handing over a message: the mail client's code and the server's answer, where there are any. */
export type Failure = { code?: string; responseCode?: number }

/** What follows from a failure: said again after so many minutes (null: not by itself), and why, in words. */
export type Verdict = { waitMinutes: number | null; words: string }

/** Minutes before each further try; five tries in all. */
const waits = [1, 10, 60, 360] as const

/** What a failed delivery leads to after so many tries (the first is 1): temporary trouble waits longer every time. */
export function judgeFailure({ code, responseCode = 0 }: Failure, tries: number): Verdict {
  const words = sayFailure(code, responseCode)
  const isFinal = responseCode >= 500 && code !== "EAUTH"
  return { waitMinutes: isFinal ? null : (waits[tries - 1] ?? null), words }
}

/** The first of somebody's numbers that WhatsApp can reach, as lib/outbox.ts chooses it; numbers are +62…. */
export function pickMobile(numbers: readonly (string | null | undefined)[]): string | null {
  return numbers.find((number) => number?.startsWith("+628")) ?? null
}

function sayFailure(code: string | undefined, responseCode: number): string {
  if (code === "EAUTH") return "Server surel menolak nama pengguna atau sandinya; hubungi pengelola portal."
  if (responseCode >= 500) return `Server surel menolak pesan ini (kode ${responseCode}); periksa alamat surelnya.`
  if (responseCode >= 400) return `Server surel belum dapat menerima pesan ini (kode ${responseCode}).`
  return "Server surel tidak dapat dihubungi."
}
