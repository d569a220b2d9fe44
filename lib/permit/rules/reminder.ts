import { formatDay, formatDaysFrom } from "@/lib/format"
import { type Stage, stageOf } from "@/lib/permit/rules/validity"
import { type PermitKind, permitKinds } from "@/lib/permit/schema/words"

/** A permit that comes to its end, and whose it is; the day is ISO. */
export type Ending = {
  id: string
  kind: PermitKind
  title: string
  number: string
  expiresOn: string
  enterprise: string
  person: string
}

/** What makes a reminder another one: the permit, its end, and how near that is. */
export function reminderKey({ id, expiresOn }: Pick<Ending, "id" | "expiresOn">, today: string): string {
  return `PERMIT:${id}:${expiresOn}:${stageOf(expiresOn, today)}`
}

const advice: Partial<Record<PermitKind, string>> = {
  PIRT: "Perpanjang di oss.go.id; siapkan label dan hasil penyuluhan keamanan pangan.",
  BRAND: "Merek dapat diperpanjang sejak 6 bulan sebelum berakhir di dgip.go.id.",
}

/** What an owner is told of a permit that ends, or has ended. */
export function composeReminder(ending: Ending, { today, daerah }: { today: string; daerah: string }) {
  const { kind, title, number, expiresOn, enterprise, person } = ending
  const name = kind === "OTHER" && title ? title : permitKinds[kind]
  const stage: Stage = stageOf(expiresOn, today)
  const ends = stage === "EXPIRED" ? "sudah berakhir" : "akan berakhir"
  const when = `${formatDay(expiresOn)} (${formatDaysFrom(expiresOn, today)})`
  return {
    subject: `${name} ${enterprise} ${ends} ${formatDay(expiresOn)}`,
    body: [
      `Yth. Bapak/Ibu ${person},`,
      `${name}${number && ` nomor ${number}`} untuk ${enterprise} ${ends} pada ${when}.`,
      advice[kind] ?? "Hubungi penerbitnya untuk memperpanjang, atau minta bantuan dinas.",
      "Bila sudah diperpanjang, kirimkan foto sertifikat barunya kepada dinas atau catat di portal.",
      `Terima kasih.\nDinas pembina UMKM ${daerah}`,
    ].join("\n\n"),
  }
}
