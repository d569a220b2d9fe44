import type { Line } from "@/lib/channel/rules/explain"
import { type Help, type Helpers, listHelp } from "@/lib/channel/rules/help"
import { partnerServices } from "@/lib/partner/schema/words"
import { type OwnOf, placeHref } from "./place-href"

type WayLinesProps = { of: OwnOf; lines: readonly Line[]; helpers: Helpers }

/** What a market still asks for, folded: what to do, why, and who can help; then what is so already. */
export function WayLines({ of, lines, helpers }: WayLinesProps) {
  const open = lines.filter(({ state }) => state !== "MET")
  const met = lines.filter(({ state }) => state === "MET")
  return (
    <>
      {open.length > 0 && (
        <details>
          <summary>{`Yang perlu dikerjakan (${open.length})`}</summary>
          <div>
            {open.map((line) => (
              <OpenLine key={line.key} {...{ of, line }} help={listHelp(line, helpers)} />
            ))}
          </div>
        </details>
      )}
      {met.length > 0 && (
        <details>
          <summary>{`Yang sudah terpenuhi (${met.length})`}</summary>
          <ul className="stack tight">
            {met.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function OpenLine({ of, line, help }: { of: OwnOf; line: Line; help: readonly Help[] }) {
  const { verb, words, must, place } = line
  const said = (
    <span>
      {verb}
      <span className="sub">{must ? `${words} (wajib)` : words}</span>
      {help.map((one) => (
        <span className="sub" key={one.kind === "field" ? "field" : one.id}>
          {sayHelp(one)}
        </span>
      ))}
    </span>
  )
  if (place === null || place === "uji" || place === "ekspor") return <p className="task">{said}</p>
  return (
    <a className="task" href={placeHref(of, place)}>
      {said}
    </a>
  )
}

function sayHelp(help: Help): string {
  if (help.kind === "field") return "Tunjukkan kepada pendamping atau petugas."
  if (help.kind === "training") return `Ada pelatihan: ${help.title}`
  return `Dapat dibantu ${help.name} (${partnerServices[help.service].toLowerCase()})`
}
