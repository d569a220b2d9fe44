import { Tag } from "@/components/ui/tag"
import type { NextSteps } from "@/lib/channel/queries/explained"
import type { Line } from "@/lib/channel/rules/explain"
import { listHelp } from "@/lib/channel/rules/help"
import { topics } from "@/lib/training/schema/words"
import { hrefOfSource } from "../evidence-link"
import { HelpList } from "./help-list"
import { hrefOfPlace, type Of, sayGain } from "./links"

type LineRowProps = { line: Line; words: string; of: Of; steps: NextSteps }

/** One sentence with its rule and its evidence; while it is not so, what to do, who can help and what it would change. */
export function LineRow({ line, words, of, steps: { helpers, label, versionId } }: LineRowProps) {
  const { state, must, source, rule, dimension, verb, place, gain } = line
  return (
    <tr>
      <th scope="row">
        {words} <Tag mood={must ? "warn" : "plain"}>{must ? "Wajib" : "Disarankan"}</Tag>
        <span className="sub">
          {rule ? (
            <a href={`/${of.slug}/kesiapan/rubrik/${versionId}#${rule.criterion}`}>
              Aturan {rule.criterion}, rubrik {label}
            </a>
          ) : (
            <a href={`/${of.slug}/kesiapan/saluran`}>Aturan saluran</a>
          )}
          {dimension && ` · ${topics[dimension]}`}
          {source && (
            <>
              {" · "}
              <a href={hrefOfSource(of, source)}>Bukti</a>
            </>
          )}
        </span>
      </th>
      {state !== "MET" && (
        <>
          <td>{place ? <a href={hrefOfPlace(of, place)}>{verb}</a> : verb}</td>
          <td>
            <HelpList slug={of.slug} help={listHelp({ state, dimension }, helpers)} />
          </td>
          <td>{gain ? sayGain(gain) : "Syarat saluran ini sendiri; indeks tidak berubah."}</td>
        </>
      )}
    </tr>
  )
}
