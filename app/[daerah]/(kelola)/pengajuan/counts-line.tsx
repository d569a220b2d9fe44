import { formatNumber } from "@/lib/format"
import type { SubmissionCounts } from "@/lib/submission/queries/counts"
import { sayDays } from "@/lib/submission/rules/days"
import { longDays } from "@/lib/submission/rules/state"

/** How submissions stand, in one line: handed over, answered, waiting and for how long at most. */
export function CountsLine({ counts }: { counts: SubmissionCounts }) {
  const { total, answered, waiting, late, long, oldest, accepted, refused, realised } = counts
  const parts = [
    accepted > 0 && `${formatNumber(accepted)} diterima`,
    refused > 0 && `${formatNumber(refused)} ditolak`,
    realised > 0 && `${formatNumber(realised)} terlaksana`,
  ].filter(Boolean)
  return (
    <p>
      {`${formatNumber(total)} diajukan, ${formatNumber(answered)} dijawab`}
      {parts.length > 0 && ` (${parts.join(", ")})`}
      {waiting > 0 && (
        <>
          , <b>{`${formatNumber(waiting)} menunggu jawaban, paling lama ${sayDays(oldest ?? 0)}`}</b>
        </>
      )}
      .{late > 0 && ` ${formatNumber(late)} lewat batas jawaban.`}
      {long > 0 && ` ${formatNumber(long)} menunggu lebih dari ${longDays} hari.`}
    </p>
  )
}
