import { ButtonLink } from "@/components/ui/button"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { formatInstant, formatNumber } from "@/lib/format"
import { countUndo } from "@/lib/intake/queries/intakes"
import { getQueue } from "@/lib/intake/queries/repair/queue"
import { canUndo, undoDays } from "@/lib/intake/rules/states"
import { undoIntakeAction } from "../actions"
import { AppliedCorrections } from "./corrections"
import { Outcomes, Problems } from "./summary"
import type { ViewProps } from "./view"

/** A saved import: what it added, what stayed outside, and the way back within 30 days. */
export async function Saved({ actor, intake, zone }: ViewProps) {
  const slug = actor.tenantSlug
  const base = `/${slug}/impor/${intake.id}`
  const { untouched, touched } = await countUndo(actor, intake.id)
  const { skipped, counts } = intake.reading
  const { waiting } = (await getQueue(actor, intake.id)).progress
  const list = `/${slug}/umkm?impor=${intake.id}`
  return (
    <>
      {intake.state === "UNDONE" ? (
        <Notice kind="info" title="Impor ini sudah dibatalkan">
          {touched > 0
            ? `${formatNumber(touched)} usaha dipertahankan karena sudah ada yang mengubahnya.`
            : "Semua usaha yang ditambahkannya sudah dihapus dari data UMKM."}
        </Notice>
      ) : (
        <Notice kind="success" title={`${formatNumber(intake.savedCount ?? 0)} usaha tersimpan`}>
          Disimpan {intake.savedByName}
          {intake.savedAt && `, ${formatInstant(intake.savedAt, zone)}`}.
          {skipped > 0 && ` ${formatNumber(skipped)} baris dilewati karena sudah ada di data UMKM atau tanpa nama.`}
          {counts.duplicate > 0 && " Baris ganda tetap ada di impor ini."}
          {waiting > 0 && ` ${formatNumber(waiting)} baris galat menunggu di antrean perbaikan.`}
        </Notice>
      )}
      <div className="bar">
        {waiting > 0 && (
          <ButtonLink href={`/${slug}/impor/perbaikan?impor=${intake.id}`}>
            Perbaiki {formatNumber(waiting)} baris galat
          </ButtonLink>
        )}
        {untouched + touched > 0 && (
          <ButtonLink href={list} {...(waiting > 0 && { variant: "quiet" })}>
            Lihat usaha dari impor ini
          </ButtonLink>
        )}
      </div>
      <AppliedCorrections actor={actor} intake={intake} zone={zone} />
      <Outcomes intake={intake} base={base} />
      <Problems intake={intake} base={base} />
      {canUndo(intake, new Date()) && (
        <section className="card">
          <h2>Batalkan impor</h2>
          <p>
            Menghapus {formatNumber(untouched)} usaha yang ditambahkan impor ini dan belum diubah siapa pun
            {touched > 0 && `; ${formatNumber(touched)} usaha yang sudah diubah tetap ada`}. Dapat dilakukan dalam{" "}
            {undoDays} hari setelah disimpan.
          </p>
          <Form action={undoIntakeAction} hidden={{ daerah: slug, id: intake.id }} submitLabel="Batalkan impor">
            {null}
          </Form>
        </section>
      )}
    </>
  )
}
