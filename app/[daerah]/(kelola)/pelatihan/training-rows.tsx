import { trainingMoods } from "@/app/[daerah]/(kelola)/pelatihan/moods"
import { Tag } from "@/components/ui/tag"
import { formatInstant, formatInstantShortDay, formatNumber } from "@/lib/format"
import type { TrainingRow } from "@/lib/training/queries/list"
import { trainingStatuses, trainingTypes } from "@/lib/training/schema/words"

/** The columns of the list of trainings. */
export const trainingColumns = [
  { key: "title", label: "Pelatihan" },
  { key: "status", label: "Status" },
  { key: "when", label: "Sesi" },
  { key: "seats", label: "Terdaftar", numeric: true },
  { key: "waiting", label: "Menunggu", numeric: true },
]

/** One training in the list: what, when, how full. */
export function TrainingListRow({ base, training, zone }: { base: string; training: TrainingRow; zone: string }) {
  const { id, title, type, status, programme, venue, sessions } = training
  const { capacity, seated, companionCapacity, companions, waiting } = training
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${id}`}>{title}</a>
        <span className="sub">{[trainingTypes[type], programme, venue].filter(Boolean).join(" · ")}</span>
      </th>
      <td>
        <Tag mood={trainingMoods[status]}>{trainingStatuses[status]}</Tag>
      </td>
      <td>
        {sayWhen(training, zone)}
        {sessions > 1 && <span className="sub">{formatNumber(sessions)} sesi</span>}
      </td>
      <td className="num">
        {formatNumber(seated)} dari {formatNumber(capacity)}
        {companionCapacity > 0 && (
          <span className="sub">
            pendamping {formatNumber(companions)} dari {formatNumber(companionCapacity)}
          </span>
        )}
      </td>
      <td className="num">{waiting > 0 ? formatNumber(waiting) : "–"}</td>
    </tr>
  )
}

function sayWhen({ nextAt, lastAt }: TrainingRow, zone: string): string {
  if (nextAt) return formatInstant(nextAt, zone)
  return lastAt ? `terakhir ${formatInstantShortDay(lastAt, zone)}` : "belum dijadwalkan"
}
