import { ButtonLink } from "@/components/ui/button"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { formatInstant, formatNumber } from "@/lib/format"
import { countCorrections } from "@/lib/intake/queries/corrections/list"
import { correctionWords } from "@/lib/intake/rules/corrections/words"
import { isRecent, undoDays } from "@/lib/intake/rules/states"
import { undoCorrectionsAction } from "../actions"
import type { ViewProps } from "./view"

/** What a re-imported export says differently of records that are there, before it is applied. */
export async function Corrections({ actor, intake }: Pick<ViewProps, "actor" | "intake">) {
  const { corrections } = intake.reading
  if (corrections.matched === 0) return null
  const { undecided } = await countCorrections(actor, intake.id)
  const isNothing = corrections.rows === 0
  return (
    <section className="card">
      <h2>Perubahan pada usaha yang sudah terdaftar</h2>
      <p>
        {formatNumber(corrections.matched)} baris dikenali dari kolom ID Naik Kelas.{" "}
        {isNothing ? "Isinya sama dengan data UMKM; tidak ada yang berubah." : <b>{correctionWords(corrections)}</b>}
        {!isNothing && "."}
      </p>
      {corrections.unreadable > 0 && (
        <p>{formatNumber(corrections.unreadable)} isian tidak terbaca dan dibiarkan seperti di data UMKM.</p>
      )}
      <p className="muted">
        Sel kosong tidak mengubah apa pun; tanda hubung (-) mengosongkan isian. NIK yang disamarkan tidak berubah.
      </p>
      {!isNothing && (
        <div className="bar">
          <ButtonLink href={`/${actor.tenantSlug}/impor/${intake.id}/perbedaan`} variant="quiet">
            Lihat perbedaannya
          </ButtonLink>
          {undecided > 0 && (
            <ButtonLink href={`/${actor.tenantSlug}/impor/${intake.id}/perbedaan?bentrok=ya`}>
              Putuskan {formatNumber(undecided)} bentrok
            </ButtonLink>
          )}
        </div>
      )}
    </section>
  )
}

/** What became of an import's corrections, and the way back. */
export async function AppliedCorrections({ actor, intake, zone }: ViewProps) {
  const { applied, fields, left, undone, kept, appliedAt } = await countCorrections(actor, intake.id)
  if (applied + left + undone + kept === 0) return null
  const slug = actor.tenantSlug
  const isLate = appliedAt !== null && !isRecent(appliedAt, new Date())
  return (
    <section className="card">
      <h2>Perubahan pada usaha yang sudah terdaftar</h2>
      {undone + kept > 0 ? (
        <Notice kind="info">
          Perubahan pada {formatNumber(undone)} usaha sudah dibatalkan
          {kept > 0 && `; ${formatNumber(kept)} usaha dibiarkan karena sudah diubah lagi sesudahnya`}.
        </Notice>
      ) : (
        <p>
          {formatNumber(fields)} perubahan pada {formatNumber(applied)} usaha diterapkan
          {appliedAt && `, ${formatInstant(appliedAt, zone)}`}.
        </p>
      )}
      {left > 0 && (
        <p>{formatNumber(left)} baris berisi bentrok atau hal meragukan yang dibiarkan seperti di data UMKM.</p>
      )}
      <div className="bar">
        <ButtonLink href={`/${slug}/impor/${intake.id}/perbedaan`} variant="quiet">
          Lihat perbedaannya
        </ButtonLink>
      </div>
      {applied > 0 && !isLate && (
        <Form action={undoCorrectionsAction} hidden={{ daerah: slug, id: intake.id }} submitLabel="Batalkan perubahan">
          <p className="muted">
            Mengembalikan isian semula pada usaha yang belum diubah lagi sesudahnya, dalam {undoDays} hari.
          </p>
        </Form>
      )}
    </section>
  )
}
