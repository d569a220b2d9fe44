import { Card } from "@/components/ui/card"
import { daysBetween } from "@/lib/day"
import { formatNumber } from "@/lib/format"
import type { MouDetail } from "@/lib/mou/queries/detail"

type ProgressCardProps = { href: string; mou: MouDetail; today: string }

/** What stands on an agreement: how much is owed under it, and what waits for the partner's answer since when. */
export function ProgressCard({ href, mou, today }: ProgressCardProps) {
  const { obligations, submissions, waiting, waitingSince } = mou
  return (
    <Card title="Pelaksanaan">
      <p>
        <a href={`${href}/komitmen`}>
          {obligations > 0 ? `${formatNumber(obligations)} komitmen` : "Belum ada komitmen"}
        </a>
        {" · "}
        <a href={`${href}/pengajuan`}>
          {submissions > 0 ? `${formatNumber(submissions)} pengajuan` : "Belum ada pengajuan"}
        </a>
      </p>
      {waitingSince && (
        <p>
          <b>{formatNumber(waiting)} pengajuan belum dijawab mitra</b>, yang terlama menunggu{" "}
          {formatNumber(daysBetween(waitingSince, today))} hari.
        </p>
      )}
    </Card>
  )
}
