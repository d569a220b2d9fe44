import { trainingMoods } from "@/app/[daerah]/(kelola)/pelatihan/moods"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { formatInstantShortDay, formatNumber } from "@/lib/format"
import type { ProgrammeTraining } from "@/lib/programme/queries"
import { trainingStatuses, trainingTypes } from "@/lib/training/schema/words"

type TrainingTableProps = { base: string; trainings: ProgrammeTraining[]; zone: string }

/** The trainings of a programme with how many took part and applied it. */
export function TrainingTable({ base, trainings, zone }: TrainingTableProps) {
  if (trainings.length === 0)
    return <EmptyState title="Belum ada pelatihan">Rencanakan pelatihan pertama program ini.</EmptyState>
  return (
    <DataTable caption="Pelatihan program ini" columns={columns}>
      {trainings.map(({ id, title, type, status, startsAt, seated, attended, applied }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`${base}/pelatihan/${id}`}>{title}</a>
            <span className="sub">{trainingTypes[type]}</span>
          </th>
          <td>
            <Tag mood={trainingMoods[status]}>{trainingStatuses[status]}</Tag>
          </td>
          <td className="nowrap">{startsAt ? formatInstantShortDay(startsAt, zone) : "belum dijadwalkan"}</td>
          <td className="num">{formatNumber(seated)}</td>
          <td className="num">{formatNumber(attended)}</td>
          <td className="num">{formatNumber(applied)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

const columns = [
  { key: "title", label: "Pelatihan" },
  { key: "status", label: "Status" },
  { key: "starts", label: "Mulai" },
  { key: "seated", label: "Terdaftar", numeric: true },
  { key: "attended", label: "Hadir", numeric: true },
  { key: "applied", label: "Menerapkan", numeric: true },
]
