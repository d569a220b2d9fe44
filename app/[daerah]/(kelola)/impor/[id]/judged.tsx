import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { formatNumber } from "@/lib/format"
import { correctionWords } from "@/lib/intake/rules/corrections/words"
import { saveIntakeAction } from "../actions"
import { Columns } from "./columns"
import { Corrections } from "./corrections"
import { Preview } from "./preview"
import { Questions } from "./questions"
import { Sheets } from "./sheets"
import { Outcomes, Problems } from "./summary"
import type { ViewProps } from "./view"

/** A judged import: what is in it, what was understood, what a person may correct, and the button that saves. */
export function Judged({ actor, intake }: ViewProps) {
  const base = `/${actor.tenantSlug}/impor/${intake.id}`
  const { remarks } = intake.reading
  return (
    <>
      {intake.message && <Notice kind="warning">{intake.message}</Notice>}
      <Outcomes intake={intake} base={base} />
      {remarks.length > 0 && (
        <Notice kind="info" title="Tentang berkas ini">
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Questions actor={actor} intake={intake} />
      <Corrections actor={actor} intake={intake} />
      <SaveForm slug={actor.tenantSlug} intake={intake} />
      <Problems intake={intake} base={base} />
      <Preview actor={actor} intake={intake} />
      <Sheets intake={intake} />
      <Columns actor={actor} intake={intake} />
    </>
  )
}

function SaveForm({ slug, intake }: { slug: string; intake: ViewProps["intake"] }) {
  const { ready, warning, error } = intake.reading.counts
  const certain = ready + warning
  const { corrections } = intake.reading
  if (certain + error + corrections.rows === 0)
    return <Notice kind="info">Tidak ada baris baru yang dapat disimpan dari berkas ini.</Notice>
  return (
    <section className="card">
      <h2>Simpan ke data UMKM</h2>
      <Form
        action={saveIntakeAction}
        hidden={{ daerah: slug, id: intake.id }}
        initial={{ corrections: "on" }}
        submitLabel={
          certain > 0 || corrections.rows === 0 ? `Simpan ${formatNumber(certain)} baris` : "Simpan perubahan"
        }
      >
        {corrections.rows > 0 && (
          <CheckboxField
            name="corrections"
            label={`Terapkan ${correctionWords(corrections)}`}
            hint="Bentrok hanya diterapkan bila sudah Anda putuskan; selebihnya dibiarkan seperti di data UMKM."
          />
        )}
        {corrections.doubts > 0 && (
          <CheckboxField
            name="doubtful"
            label={`Terapkan juga ${formatNumber(corrections.doubts)} baris yang meragukan`}
            hint="Misalnya NIB yang juga milik usaha lain. NIK milik pelaku lain tidak pernah diterapkan."
          />
        )}
        {error > 0 ? (
          <CheckboxField
            name="includeErrors"
            label={`Sertakan juga ${formatNumber(error)} baris galat`}
            hint="Isian yang tidak terbaca dikosongkan dan usahanya ditandai Perlu perbaikan. Baris tanpa nama tetap tidak masuk."
          />
        ) : (
          <p className="muted">Semua tersimpan atau tidak sama sekali; dapat dibatalkan dalam 30 hari.</p>
        )}
      </Form>
    </section>
  )
}
