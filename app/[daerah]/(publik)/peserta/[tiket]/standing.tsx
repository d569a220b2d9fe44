import { Notice } from "@/components/ui/notice"
import type { Participant } from "@/lib/enrolment/queries/ticket"
import { enrolmentStates } from "@/lib/enrolment/schema"
import { formatNumber } from "@/lib/format"

/** Where somebody stands in a training, and what that means for them. */
export function Standing({ participant }: { participant: Participant }) {
  const { state, waitingPlace, training, promotedAt } = participant
  if (training.status === "CANCELLED")
    return (
      <Notice kind="warning" title="Kegiatan ini dibatalkan">
        Anda tidak perlu datang. Dinas akan memberi tahu bila ada jadwal baru.
      </Notice>
    )
  if (state === "WAITING")
    return (
      <Notice kind="info" title={`${enrolmentStates.WAITING}, nomor ${formatNumber(waitingPlace ?? 0)}`}>
        Tempat sudah penuh. Bila ada yang mengundurkan diri, Anda otomatis terdaftar menurut urutan dan diberi tahu;
        halaman ini juga berubah sendiri. Sebelum itu, Anda belum dapat hadir.
      </Notice>
    )
  if (state === "WITHDRAWN")
    return (
      <Notice kind="info" title={enrolmentStates.WITHDRAWN}>
        Anda tidak lagi terdaftar di kegiatan ini.
      </Notice>
    )
  return (
    <Notice kind="success" title={enrolmentStates.SEATED}>
      {promotedAt ? "Anda mendapat tempat dari daftar tunggu. " : "Anda mendapat tempat. "}
      {training.status === "DONE" ? "Kegiatan ini sudah selesai." : "Simpan halaman ini; alamatnya hanya untuk Anda."}
    </Notice>
  )
}
