import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import type { Explained } from "@/lib/channel/rules/explain"
import { type Verdict, verdicts } from "@/lib/channel/schema/words"

const columns = [
  { key: "saluran", label: "Saluran" },
  { key: "sebab", label: "Sebabnya" },
]

/** The mood of a verdict. */
export const verdictMoods = { READY: "good", ALMOST: "info", NOT_YET: "warn" } as const satisfies Record<
  Verdict,
  string
>

type ChannelTableProps = { base: string; explained: readonly Explained[]; chosenId: string | null }

/** Every way to market with its verdict in one sentence; the name opens what it rests on. */
export function ChannelTable({ base, explained, chosenId }: ChannelTableProps) {
  return (
    <section className="stack tight">
      <h2>Saluran pemasaran</h2>
      <DataTable caption="Kesiapan menurut saluran" columns={columns}>
        {explained.map(({ profile, verdict, headline }) => (
          <tr key={profile.id}>
            <th scope="row">
              <a href={`${base}?saluran=${profile.id}#saluran`} aria-current={profile.id === chosenId || undefined}>
                {profile.name}
              </a>
              <span className="sub">
                <Tag mood={verdictMoods[verdict]}>{verdicts[verdict]}</Tag>
              </span>
            </th>
            <td>{headline}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
