import { Notice } from "@/components/ui/notice"
import { isId } from "@/lib/params"
import { answers } from "@/lib/submission/schema/step"
import { isKeyOf } from "@/lib/vocabulary"

type SaidNoticeProps = { base: string; query: Record<string, string | undefined> }

/** What was answered a moment ago, and the way to change it. */
export function SaidNotice({ base, query: { dijawab, banyak = "1", satu } }: SaidNoticeProps) {
  if (!isKeyOf(answers, dijawab)) return null
  const words = answers[dijawab].toLowerCase()
  if (!/^([2-9]|\d\d)$/.test(banyak))
    return (
      <Notice kind="success">
        Jawaban Anda tercatat: {words}. {isId(satu) && <a href={`${base}/${satu}`}>Lihat atau ubah</a>}
      </Notice>
    )
  return (
    <Notice kind="success">
      Jawaban Anda untuk {banyak} pengajuan tercatat: {words}. Setiap jawaban dapat diubah di bawah.
    </Notice>
  )
}
