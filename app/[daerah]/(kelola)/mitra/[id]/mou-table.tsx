import { mouMoods } from "@/app/[daerah]/(kelola)/mou/moods"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { formatShortDay } from "@/lib/format"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import type { PartnerMou } from "@/lib/partner/queries/record"

/** The agreements with a partner: where each stands and until when it holds. */
export function MouTable({ slug, mous }: { slug: string; mous: PartnerMou[] }) {
  if (mous.length === 0)
    return (
      <EmptyState title="Belum ada perjanjian">Perjanjian dengan mitra ini muncul di sini sejak diusulkan.</EmptyState>
    )
  return (
    <DataTable caption="Perjanjian dengan mitra ini" columns={columns}>
      {mous.map(({ id, title, form, status, endsOn }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/${slug}/mou/${id}`}>{title}</a>
            <span className="sub">{mouForms[form]}</span>
          </th>
          <td>
            <Tag mood={mouMoods[status]}>{mouStatuses[status]}</Tag>
          </td>
          <td className="nowrap">{endsOn ? formatShortDay(endsOn) : <span className="muted">–</span>}</td>
        </tr>
      ))}
    </DataTable>
  )
}

const columns = [
  { key: "title", label: "Perjanjian" },
  { key: "status", label: "Status" },
  { key: "ends", label: "Berlaku sampai" },
]
