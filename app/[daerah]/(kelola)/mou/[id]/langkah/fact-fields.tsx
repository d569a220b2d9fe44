import { CheckboxField } from "@/components/ui/checkbox-field"
import { DateField } from "@/components/ui/date-field"
import { Notice } from "@/components/ui/notice"
import { Part } from "@/components/ui/part"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { formatDay } from "@/lib/format"
import type { MouDetail } from "@/lib/mou/queries/detail"
import { isBack, leavesCouncil, leavesReview } from "@/lib/mou/rules/step"
import type { MouStatus } from "@/lib/mou/schema/words"

type Way = { from: MouStatus; to: MouStatus }

/** What the TKKSD said, when its review is left behind. */
export function ReviewPart({ way }: { way: Way }) {
  if (!leavesReview(way)) return null
  return (
    <Part title="Hasil telaah TKKSD">
      <DateField name="tkksdOn" label="Tanggal telaah" />
      <TextArea name="tkksdWords" label="Hasil telaah" optional rows={3} maxLength={1000} />
    </Part>
  )
}

/** What the DPRD decided, when its consent is left behind. */
export function CouncilPart({ way }: { way: Way }) {
  if (!leavesCouncil(way)) return null
  return (
    <Part title="Persetujuan DPRD">
      <div className="columns">
        <TextField name="dprdNumber" label="Nomor persetujuan" optional maxLength={100} autoComplete="off" />
        <DateField name="dprdOn" label="Tanggal persetujuan" />
      </div>
    </Part>
  )
}

type SignaturePartProps = { mou: MouDetail; slug: string; today: string }

/** When it was signed, from when until when it holds, and whether the signed paper is here already. */
export function SignaturePart({ mou, slug, today }: SignaturePartProps) {
  return (
    <>
      {mou.signedVersions === 0 && (
        <Notice kind="warning" title="Naskah bertanda tangan belum ada di sini">
          <a href={`/${slug}/mou/${mou.id}/naskah`}>Unggah naskahnya dahulu</a>, atau centang di bawah bahwa naskahnya
          menyusul. Sampai diunggah, perjanjian ini ditandai “Naskah belum diunggah”.
        </Notice>
      )}
      <Part title="Penandatanganan dan masa berlaku">
        <div className="columns">
          <DateField name="signedOn" label="Tanggal penandatanganan" max={today} />
          <DateField name="startsOn" label="Mulai berlaku" />
          <DateField name="endsOn" label="Hari terakhir berlaku" />
        </div>
        {mou.signedVersions === 0 && (
          <CheckboxField
            name="later"
            label="Naskah bertanda tangan menyusul"
            hint="Saya mengunggahnya kemudian di bagian Naskah."
          />
        )}
      </Part>
    </>
  )
}

/** Until when an extended agreement holds. */
export function EndField({ endsOn }: { endsOn: string | null }) {
  const hint = endsOn ? `Sekarang sampai ${formatDay(endsOn)}.` : undefined
  return (
    <Part title="Masa berlaku baru">
      <DateField name="endsOn" label="Hari terakhir yang baru" hint={hint} />
    </Part>
  )
}

/** Why the step is taken, or what is to be remembered of it; the history shows it. */
export function ReasonField({ way }: { way: Way }) {
  const { label, hint, optional = false } = reasonOf(way)
  return <TextArea name="reason" {...{ label, hint, optional }} rows={3} maxLength={500} />
}

function reasonOf(way: Way): { label: string; hint?: string; optional?: boolean } {
  if (isBack(way)) return { label: "Yang masih harus diperbaiki", hint: "Tercatat pada riwayat." }
  if (way.to === "AMENDED")
    return { label: "Yang diubah", hint: "Misalnya “Kuota uji menjadi 30 sampel per triwulan”." }
  if (way.to === "STOPPED") return { label: "Alasan dihentikan", hint: "Tercatat pada riwayat." }
  return { label: "Catatan", hint: "Tercatat pada riwayat.", optional: true }
}
