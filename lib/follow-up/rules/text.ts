/** What a prepared message says by name. */
export type Prepared = { name: string; enterprise: string; training: string; days: number; link: string }

/** What is written to somebody who is to be asked, ready to be sent: short, polite, with the personal link. */
export function followUpText({ name, enterprise, training, days, link }: Prepared): string {
  return [
    `Selamat siang Bapak/Ibu ${name}.`,
    `Sudah ${days} hari sejak ${training}. Kami ingin tahu apakah hasilnya sudah dipakai di usaha ${enterprise}; jawaban “belum” pun membantu kami.`,
    `Menjawabnya sekitar dua menit, lewat tautan pribadi Anda (jangan diteruskan):\n${link}`,
    "Atau balas saja pesan ini.",
  ].join("\n\n")
}
