import { Card } from "@/components/ui/card"
import { WorkProgress } from "@/components/ui/work-progress"
import type { ScanState } from "@/lib/duplicate/queries/list"
import { formatInstant, formatNumber } from "@/lib/format"
import { requestScanAction } from "./actions"
import { SmallForm } from "./small-form"

type ScanCardProps = { slug: string; scan: ScanState | null; zone: string }

/** How far the search is while it goes on, else when the last one was and a button for the next. */
export function ScanCard({ slug, scan, zone }: ScanCardProps) {
  if (scan?.state === "WAITING") {
    return (
      <Card>
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
        <WorkProgress
          href={`/${slug}/ganda/kemajuan`}
          first={scan}
          fallback="Menunggu giliran dicari"
          unit="kelurahan"
        />
        <p className="muted">Halaman ini boleh ditinggalkan; pencarian tetap berjalan dan hasilnya ada di sini.</p>
      </Card>
    )
  }
  return (
    <Card>
      <p>{sayLast(scan, zone)}</p>
      <p className="muted small">
        Usaha yang baru didaftarkan atau diperbaiki langsung dibandingkan, dan seluruh register dicari lagi setelah
        impor.
      </p>
      <SmallForm quiet action={requestScanAction} hidden={{ daerah: slug }} label="Cari di seluruh register" />
    </Card>
  )
}

function sayLast(scan: ScanState | null, zone: string): string {
  if (!scan?.finishedAt) return "Seluruh register belum pernah dicari."
  const at = formatInstant(scan.finishedAt, zone)
  if (scan.state === "FAILED")
    return `Pencarian ${at} gagal. Coba sekali lagi; bila tetap gagal, hubungi pengelola portal.`
  return `Seluruh register terakhir dicari ${at}: ${formatNumber(scan.found ?? 0)} pasangan yang mirip.`
}
