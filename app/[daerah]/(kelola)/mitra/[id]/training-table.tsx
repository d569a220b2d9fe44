import { trainingMoods } from "@/app/[daerah]/(kelola)/pelatihan/moods"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { formatInstantShortDay } from "@/lib/format"
import type { PartnerTraining } from "@/lib/partner/queries/partners"
import { partnerParts, trainingStatuses } from "@/lib/training/schema/words"

type TrainingTableProps = { slug: string; trainings: PartnerTraining[]; zone: string }

/** The trainings a partner takes part in, the latest first. */
export function TrainingTable({ slug, trainings, zone }: TrainingTableProps) {
  if (trainings.length === 0)
    return <EmptyState title="Belum ada pelatihan">Pilih mitra ini ketika merencanakan pelatihan.</EmptyState>
  return (
    <DataTable caption="Pelatihan yang diikuti mitra ini" columns={columns}>
      {trainings.map(({ id, title, status, part, startsAt }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/${slug}/pelatihan/${id}`}>{title}</a>
          </th>
          <td>{partnerParts[part]}</td>
          <td className="nowrap">{startsAt ? formatInstantShortDay(startsAt, zone) : "belum dijadwalkan"}</td>
          <td>
            <Tag mood={trainingMoods[status]}>{trainingStatuses[status]}</Tag>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

const columns = [
  { key: "title", label: "Pelatihan" },
  { key: "part", label: "Peran mitra" },
  { key: "starts", label: "Mulai" },
  { key: "status", label: "Status" },
]
