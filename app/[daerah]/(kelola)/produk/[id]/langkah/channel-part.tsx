import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import type { NextSteps } from "@/lib/channel/queries/explained"
import type { Explained, Line } from "@/lib/channel/rules/explain"
import { capital } from "@/lib/channel/rules/next-step"
import { verdicts } from "@/lib/channel/schema/words"
import { verdictMoods } from "./channel-list"
import { CheckPart } from "./check-part"
import { LineRow } from "./line-row"
import type { Of } from "./links"

type ChannelPartProps = { of: Of; steps: NextSteps; one: Explained; canCheck: boolean }

/** What one way to market asks of the product: what is not so yet, and below what is. */
export function ChannelPart({ of, steps, one: { profile, verdict, headline, lines }, canCheck }: ChannelPartProps) {
  const open = lines.filter(({ state }) => state !== "MET")
  const met = lines.filter(({ state }) => state === "MET")
  return (
    <section className="stack tight" id="saluran" aria-labelledby="judul-saluran">
      <h2 id="judul-saluran">
        {profile.name} <Tag mood={verdictMoods[verdict]}>{verdicts[verdict]}</Tag>
      </h2>
      <p>{headline}</p>
      {open.length > 0 && <LineTable caption="Yang belum terpenuhi" lines={open} {...{ of, steps }} />}
      {met.length > 0 && (
        <details open={open.length === 0}>
          <summary>Yang sudah terpenuhi ({met.length})</summary>
          <LineTable caption="Yang sudah terpenuhi" lines={met} {...{ of, steps }} />
        </details>
      )}
      {canCheck && <CheckPart {...{ of, profile, lines }} />}
    </section>
  )
}

const columns = [
  { key: "syarat", label: "Syarat dan keadaannya" },
  { key: "langkah", label: "Langkah" },
  { key: "bantuan", label: "Yang dapat membantu" },
  { key: "hasil", label: "Yang berubah bila terpenuhi" },
]

type LineTableProps = { caption: string; lines: readonly Line[]; of: Of; steps: NextSteps }

function LineTable({ caption, lines, of, steps }: LineTableProps) {
  return (
    <DataTable caption={caption} columns={lines.every(({ state }) => state === "MET") ? columns.slice(0, 1) : columns}>
      {lines.map((line) => (
        <LineRow key={line.key} {...{ line, of, steps }} words={capital(line.words)} />
      ))}
    </DataTable>
  )
}
