import { formatNumber } from "@/lib/format"
import type { Preview } from "@/lib/selection/queries/preview"
import { verdicts } from "@/lib/selection/schema"
import { type PlaceNames, sayConditions, sayQuota } from "@/lib/training/rules/condition-words"
import { keysOf } from "@/lib/vocabulary"

/** Before anybody is chosen, most of these are further enterprises of somebody who can be invited. */
const words = { ...verdicts, ALREADY_INVITED: "pelakunya sudah diundang atau punya usaha lain di saringan ini" }

type PreviewProps = { preview: Preview; places: PlaceNames; registerHref: string }

/** How many of the filter fit, and how many do not for which reason. */
export function PreviewPart({ preview: { training, counts }, places, registerHref }: PreviewProps) {
  const sum = keysOf(verdicts).reduce((all, verdict) => all + (counts[verdict] ?? 0), 0)
  const left = keysOf(verdicts).filter((verdict) => verdict !== "INVITED" && counts[verdict])
  const rules = [...sayConditions(training.conditions, training, places), ...sayQuota(training.quota, places)]
  return (
    <>
      <p>
        <b>{`${formatNumber(counts.INVITED ?? 0)} orang dapat diundang`}</b>, dari{" "}
        <a href={registerHref}>{`${formatNumber(sum)} usaha`}</a> yang masih berjalan dalam saringan ini.
      </p>
      {left.length > 0 && (
        <p className="muted">
          {`Selebihnya: ${left.map((verdict) => `${words[verdict].replace(/^[A-Z]/, (letter) => letter.toLowerCase())} ${formatNumber(counts[verdict] ?? 0)}`).join(", ")}.`}
        </p>
      )}
      {rules.length > 0 && <p className="muted">{`Syarat pelatihan ini: ${rules.join(" ")}`}</p>}
    </>
  )
}
