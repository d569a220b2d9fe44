import { Tag } from "@/components/ui/tag"
import type { Explained } from "@/lib/channel/rules/explain"
import { type Verdict, verdicts } from "@/lib/channel/schema/words"
import "./channel-list.css"

/** The mood of a verdict. */
export const verdictMoods = { READY: "good", ALMOST: "info", NOT_YET: "warn" } as const satisfies Record<
  Verdict,
  string
>

type ChannelListProps = { base: string; explained: readonly Explained[]; chosenId: string | null }

/** Every way to market with its verdict in one sentence; the name opens what it rests on. */
export function ChannelList({ base, explained, chosenId }: ChannelListProps) {
  return (
    <section className="stack tight">
      <h2>Saluran pemasaran</h2>
      <ul className="channel-list">
        {explained.map(({ profile, verdict, headline }) => (
          <li key={profile.id}>
            <p>
              <a href={`${base}?saluran=${profile.id}#saluran`} aria-current={profile.id === chosenId || undefined}>
                {profile.name}
              </a>{" "}
              <Tag mood={verdictMoods[verdict]}>{verdicts[verdict]}</Tag>
            </p>
            <p>{headline}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
