import type { ChannelProfile, Requirement } from "@/lib/channel/schema/profile"
import type { GateLevel } from "@/lib/readiness/schema/words"
import type { Rubric } from "@/lib/rubric/schema/rubric"

/** Short for a criterion: code and least value. */
type Line = readonly [code: string, min: number]

function asked(lines: readonly Line[], must: boolean): Requirement[] {
  return lines.map(([criterion, min]) => ({ kind: "criterion", criterion, min, must }))
}

/** The gates of some levels of a rubric, each criterion once with the highest value asked. */
function gatesOf({ criteria }: Rubric, levels: readonly GateLevel[]): Line[] {
  return criteria.flatMap(({ code, gates }) => {
    const mins = gates.filter(({ level }) => levels.includes(level)).map(({ min }) => min)
    return mins.length > 0 ? [[code, Math.max(...mins)] as const] : []
  })
}

function item(key: string, words: string, must = true): Requirement {
  return { kind: "item", key, words, must }
}

/** Every daerah's ids of these are the same, so that a changed one takes the place of the one it was made from. */
function idOf(number: number): string {
  return `00000000-0000-7000-8000-00000000000${number}`
}

const licences: readonly Line[] = [
  ["LG1", 1],
  ["LG3", 1],
  ["LG4", 1],
  ["LG5", 1],
]

function retail(rubric: Rubric): Requirement[] {
  const gates = asked(gatesOf(rubric, ["LICENSED", "RETAIL_READY"]), true)
  return [...gates, ...asked([["VO4", 2]], false), ...asked([["LG6", 2]], false)]
}

const marketplace = [
  ...asked([...licences, ["PM1", 2], ["KE1", 1], ["KU3", 1]], true),
  ...asked(
    [
      ["KE2", 1],
      ["PM2", 1],
      ["VO4", 2],
    ],
    false,
  ),
]

/** e-Katalog (INAPROC): NIB with the right KBLI, NPWP, statements, and one size class everywhere (facts of 2023 and December 2025). */
const catalogue = [
  ...asked([...licences, ["LG2", 1], ["PM1", 2], ["PM2", 2]], true),
  item("skala", "Skala usaha di SIKAP dan katalog sama menurut PP 7/2021"),
  item("pernyataan", "Surat pernyataan penyedia sudah ditandatangani"),
  ...asked([["MU7", 1]], false),
  item("tkdn", "Nilai TKDN tercantum", false),
]

const giftShop: Requirement[] = [
  ...asked([...licences, ["KE1", 2], ["KE2", 1], ["PM2", 2]], true),
  { kind: "shelf-life", min: 30, must: false },
  ...asked(
    [
      ["KE7", 2],
      ["VO2", 2],
    ],
    false,
  ),
]

/** The ways to market every daerah begins with, after the gates of its rubric and what agencies and retailers have said. */
export function defaultProfiles(rubric: Rubric): ChannelProfile[] {
  const made = { partner: null, isOwn: false }
  return [
    { ...made, id: idOf(1), kind: "RETAIL", name: "Ritel modern", requirements: retail(rubric) },
    { ...made, id: idOf(2), kind: "MARKETPLACE", name: "Lokapasar", requirements: marketplace },
    { ...made, id: idOf(3), kind: "CATALOGUE", name: "e-Katalog pemerintah", requirements: catalogue },
    { ...made, id: idOf(4), kind: "GIFT_SHOP", name: "Toko oleh-oleh", requirements: giftShop },
    {
      ...{ ...made, id: idOf(5), kind: "EXPORT", name: "Pasar ekspor" },
      requirements: asked(gatesOf(rubric, ["LICENSED", "EXPORT_READY"]), true),
    },
  ]
}

/** What a new list for a named retailer begins with: modern retail, and what retailers here asked for beside it (no official list is public). */
export function retailerTemplate(rubric: Rubric): Requirement[] {
  return [
    ...retail(rubric),
    { kind: "volume", min: 500, must: false },
    { kind: "shelf-life", min: 90, must: false },
    item("rasa", "Lulus uji rasa dan penampilan"),
    item("bocor", "Kemasan tidak bocor setelah uji jatuh"),
    item("syarat", "Setuju syarat dagang paling tinggi 15% (Permendag 23/2021)", false),
  ]
}
