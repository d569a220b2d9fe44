import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { formatNumber } from "@/lib/format"
import type { ToConfirm } from "@/lib/obligation/queries/own"
import type { SubmissionCounts } from "@/lib/submission/queries/counts"
import { sayDays } from "@/lib/submission/rules/days"

type WaitingPartProps = { base: string; counts: SubmissionCounts; toConfirm: ToConfirm[] }

/** What waits for the partner: first the submissions, with the way to answer them, then what the daerah says was done. */
export function WaitingPart({ base, counts: { waiting, oldest }, toConfirm }: WaitingPartProps) {
  return (
    <>
      {waiting > 0 && (
        <Card title={`${formatNumber(waiting)} pengajuan menunggu jawaban Anda`}>
          <p>
            {waiting > 1 ? "Yang paling lama sudah menunggu" : "Sudah menunggu"} <b>{sayDays(oldest ?? 0)}</b>. Cukup
            tekan Terima, Tolak, atau Sedang diperiksa.
          </p>
          <p>
            <ButtonLink href={`${base}/pengajuan`}>Jawab sekarang</ButtonLink>
          </p>
        </Card>
      )}
      {toConfirm.length > 0 && (
        <Card title="Menunggu konfirmasi Anda">
          <p>Dinas mencatat bahwa ini sudah dilaksanakan. Konfirmasi bila benar, atau sanggah dengan alasannya.</p>
          <ul>
            {toConfirm.map(({ id, mouId, what, count, days }) => (
              <li key={id}>
                <a className="back" href={`${base}/mou/${mouId}/komitmen/${id}`}>
                  {what}
                </a>{" "}
                <span className="sub">
                  {formatNumber(count)} realisasi, menunggu {sayDays(days)}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {waiting === 0 && toConfirm.length === 0 && (
        <Card title="Tidak ada yang menunggu jawaban Anda">
          <p>
            Begitu dinas mengajukan produk, contoh uji, orang, atau berkas kepada lembaga Anda, jumlahnya tampil di
            sini.
          </p>
        </Card>
      )}
    </>
  )
}
