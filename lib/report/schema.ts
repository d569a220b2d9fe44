/** The formats a report is saved in besides being printed from its page. */
export const fileTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const
export type FileFormat = keyof typeof fileTypes

/** The format an address asks for; a workbook when it names none. */
export function readFormat(asked: string | null | undefined): FileFormat {
  return asked === "pdf" ? "pdf" : "xlsx"
}

/** Who signs at the foot of a list. */
export type Signatory = { title: string; name: string; nip: string }

/** How an attendance list is asked for: of which session, empty or with what is recorded, with how many empty lines. */
export type ListChoice = { session: string | null; isFilled: boolean; spare: number; signatory: Signatory | null }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Query = Record<string, string | undefined>

/** The most empty lines for people who come without having enrolled. */
export const mostSpare = 60

/** An attendance list as an address asks for it; what makes no sense falls back to what is usual. */
export function readListChoice(query: Query): ListChoice {
  const { sesi, isi, kosong = "" } = query
  const text = (value: string | undefined) => (value ?? "").trim().slice(0, 120)
  const signatory = { title: text(query.jabatan), name: text(query.nama), nip: text(query.nip) }
  const isNamed = query.jabatan !== undefined || query.nama !== undefined
  return {
    session: sesi && uuid.test(sesi) ? sesi : null,
    isFilled: isi === "kehadiran",
    spare: /^\d{1,2}$/.test(kosong) ? Math.min(Number(kosong), mostSpare) : 5,
    signatory: isNamed ? signatory : null,
  }
}

/** The same as the query of an address. */
export function writeListChoice({ session, isFilled, spare, signatory }: ListChoice): string {
  const query = new URLSearchParams({ isi: isFilled ? "kehadiran" : "kosong", kosong: String(spare) })
  if (session) query.set("sesi", session)
  if (signatory) {
    query.set("jabatan", signatory.title)
    query.set("nama", signatory.name)
    query.set("nip", signatory.nip)
  }
  return query.toString()
}

/** The year an address asks for, or that of a day (ISO). */
export function readYear(asked: string | undefined, today: string): number {
  return Number(asked && /^20\d\d$/.test(asked) ? asked : today.slice(0, 4))
}
