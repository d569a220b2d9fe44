import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Tag } from "@/components/ui/tag"
import type { Origin } from "@/lib/duplicate/queries/pair"
import { isStatus, statuses, statusMoods } from "@/lib/enterprise/schema/enterprise"
import { formatInstant, formatNumber } from "@/lib/format"

type OriginCardProps = { slug: string; letter: string; origin: Origin; zone: string }

/** Where one record of a pair comes from, how it stands and what belongs to it. */
export function OriginCard({ slug, letter, origin, zone }: OriginCardProps) {
  const { id, name, status, createdAt, visits, consents, years } = origin
  return (
    <Card title={`Catatan ${letter}: ${name}`}>
      <DescriptionList
        facts={[
          { label: "Status", value: isStatus(status) && <Tag mood={statusMoods[status]}>{statuses[status]}</Tag> },
          { label: "Asal", value: sayOrigin(origin), note: formatInstant(createdAt, zone) },
          {
            label: "Isinya",
            value: `${formatNumber(visits)} kunjungan, ${formatNumber(consents)} persetujuan, angka ${years.join(", ") || "belum ada"}`,
          },
        ]}
      />
      <a href={`/${slug}/umkm/${id}`} target="_blank" rel="noreferrer">
        Buka catatan {letter}
      </a>
    </Card>
  )
}

function sayOrigin({ file, sheet, row, by }: Origin): string {
  if (!file) return by ? `Didaftarkan ${by}` : "Didaftarkan lewat portal"
  return row === null ? `Impor ${file}` : `Impor ${file}, lembar ${sheet ?? ""}, baris ${row}`
}
