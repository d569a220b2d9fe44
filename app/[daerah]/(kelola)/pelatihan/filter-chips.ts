import type { Chip } from "@/components/ui/chips"
import { type TrainingFilter, writeTrainingList } from "@/lib/training/rules/filter"
import { topics, trainingStatuses, trainingTypes } from "@/lib/training/schema/words"

type Programmes = readonly { id: string; name: string }[]

/** The filters of a list of trainings that count now, each with the address that takes it away. */
export function chipsOf(base: string, filter: TrainingFilter, programmes: Programmes): Chip[] {
  const { q, status, type, topic, year, programmeId } = filter
  const said: [keyof TrainingFilter, string, string | null][] = [
    ["q", "Judul", q || null],
    ["status", "Status", status && trainingStatuses[status]],
    ["year", "Tahun", year === null ? null : String(year)],
    ["type", "Jenis", type && trainingTypes[type]],
    ["topic", "Topik", topic && topics[topic]],
    [
      "programmeId",
      "Program",
      programmeId && (programmes.find(({ id }) => id === programmeId)?.name ?? "tidak dikenal"),
    ],
  ]
  return said.flatMap(([key, label, value]) =>
    value === null
      ? []
      : [
          {
            key,
            label,
            value,
            removeHref: base + writeTrainingList({ filter: { ...filter, [key]: key === "q" ? "" : null } }),
          },
        ],
  )
}
