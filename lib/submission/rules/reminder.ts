import { sayDays } from "@/lib/submission/rules/days"

/** Something whose answer is owed, and for how many days. */
export type Owed = { title: string; enterprise: string | null; days: number }

type Reminder = { partner: string; daerah: string; address: string; owed: readonly Owed[] }

/** So many are named in a message; the rest are counted. */
const mostNamed = 10

/** What a partner is reminded of, the longest wait first: as the subject and the text of a message that somebody sends. */
export function composeReminder({ partner, daerah, address, owed }: Reminder): { subject: string; text: string } {
  const lines = owed.slice(0, mostNamed).map(({ title, enterprise, days }, at) => {
    const whose = enterprise && enterprise !== title ? ` (${enterprise})` : ""
    return `${at + 1}. ${title}${whose}, menunggu ${sayDays(days)}`
  })
  const rest = owed.length > mostNamed ? [`… dan ${owed.length - mostNamed} lainnya.`] : []
  const text = [
    `Selamat pagi, Bapak/Ibu dari ${partner}.`,
    "",
    `Ada ${owed.length} pengajuan dari ${daerah} yang belum kami terima jawabannya:`,
    ...lines,
    ...rest,
    "",
    `Mohon dijawab di ${address} atau dengan membalas pesan ini: diterima, ditolak beserta alasannya, atau masih diperiksa.`,
    "Terima kasih.",
  ]
  return { subject: `${owed.length} pengajuan dari ${daerah} menunggu jawaban`, text: text.join("\n") }
}
