import { isUnderWay } from "@/lib/training/rules/status"
import type { TrainingStatus } from "@/lib/training/schema/words"

/** Said before a session is changed: who gets a message about it. */
export function WhoIsTold({ status }: { status: TrainingStatus }) {
  if (!isUnderWay(status)) return null
  return (
    <p className="small muted">
      Peserta, daftar tunggu, dan yang diundang tetapi belum menjawab mendapat pesan berisi jadwal baru.
    </p>
  )
}
