import { SmallForm } from "@/app/[daerah]/(kelola)/ganda/small-form"
import { Card } from "@/components/ui/card"
import { WorkProgress } from "@/components/ui/work-progress"
import { formatInstant, formatNumber } from "@/lib/format"
import type { LastRun } from "@/lib/readiness/queries/runs"
import { requestRunAction } from "./actions"

type RunCardProps = { slug: string; run: LastRun; zone: string; canRun: boolean }

/** How far the recomputation of every product is, or what the last one did. */
export function RunCard({ slug, run, zone, canRun }: RunCardProps) {
  if (run && (run.state === "WAITING" || run.state === "RUNNING")) {
    return (
      <Card title="Hitung ulang">
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
        <WorkProgress
          href={`/${slug}/kesiapan/rubrik/kemajuan`}
          first={run}
          fallback="Menunggu giliran dihitung"
          unit="produk"
        />
        <p className="muted">Halaman ini boleh ditinggalkan; penghitungan tetap berjalan.</p>
      </Card>
    )
  }
  return (
    <Card title="Hitung ulang">
      <p>{sayLast(run, zone)}</p>
      <p className="muted small">
        Kesiapan dihitung sendiri setiap kali data produk berubah, dan setiap hari untuk yang masa berlakunya habis.
      </p>
      {canRun && (
        <SmallForm quiet action={requestRunAction} hidden={{ daerah: slug }} label="Hitung ulang semua produk" />
      )}
    </Card>
  )
}

function sayLast(run: LastRun, zone: string): string {
  if (!run?.finishedAt) return "Semua produk belum pernah dihitung ulang sekaligus."
  const at = formatInstant(run.finishedAt, zone)
  if (run.state === "FAILED")
    return `Penghitungan ${at} gagal. Coba sekali lagi; bila tetap gagal, hubungi pengelola portal.`
  return `Terakhir ${at}: ${formatNumber(run.done)} produk dihitung, ${formatNumber(run.moved)} berubah.`
}
