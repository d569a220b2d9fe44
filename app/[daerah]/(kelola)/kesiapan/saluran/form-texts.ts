import type { Choice } from "@/components/ui/choice-field"
import { sayValue } from "@/lib/channel/rules/standing"
import type { ChannelProfile } from "@/lib/channel/schema/profile"
import { type Criterion, mostOf } from "@/lib/rubric/schema/rubric"

/** What a profile's fields hold at first. */
export function textsOf({ kind, name, partner, requirements }: ChannelProfile): Record<string, string> {
  const texts: Record<string, string> = { kind, name, partnerId: partner?.id ?? "" }
  let items = 0
  for (const one of requirements) {
    const must = one.must ? "must" : "should"
    if (one.kind === "criterion") texts[`c-${one.criterion}`] = `${must}:${one.min}`
    else if (one.kind === "volume") Object.assign(texts, { volume: String(one.min), volumeMust: must })
    else if (one.kind === "shelf-life") Object.assign(texts, { shelfLife: String(one.min), shelfLifeMust: must })
    else {
      items += 1
      texts[`item${items}`] = one.words
      texts[`itemMust${items}`] = must
    }
  }
  return texts
}

/** What can be asked of a criterion: as a must or as advice, of at least each of its values; `asked` is what is asked now. */
export function choicesOf(criterion: Criterion, asked: string | undefined): Choice[] {
  const now = Number(asked?.split(":")[1] ?? 0)
  const usual = criterion.kind === "graded" ? [1, 2, 3] : criterion.kind === "share" ? [0.5, 0.8, 1] : [1]
  const values = [...new Set([...usual, ...(now > 0 ? [now] : [])])]
    .filter((value) => value <= mostOf(criterion))
    .sort()
  const say = (value: number) => (criterion.kind === "yes-no" ? "" : `: ${sayValue(criterion, value)}`)
  return (["must", "should"] as const).flatMap((must) =>
    values.map((value) => ({
      value: `${must}:${value}`,
      label: `${must === "must" ? "Wajib" : "Disarankan"}${say(value)}`,
    })),
  )
}
