import type { ChannelProfile, Check, Requirement } from "@/lib/channel/schema/profile"
import type { ProfileKind, Verdict } from "@/lib/channel/schema/words"
import { monthsAfter } from "@/lib/day"
import { formatPercent } from "@/lib/format"
import { isAsked } from "@/lib/readiness/rules/facts"
import { isVerified, type Profile } from "@/lib/readiness/schema/words"
import type { Topic } from "@/lib/training/schema/words"
import { type Gain, gainOf, type MeetState, type Met, meetCriterion, type Standing } from "./standing"
import { type Place, wordsOf } from "./words"

/** One thing a way to market asks of a product, and how the product stands: one sentence with its rule and its evidence. */
export type Line = {
  key: string
  must: boolean
  state: MeetState | "FAILED"
  /** What goes into the sentence: "halal belum ada". */
  words: string
  source: Met["source"]
  /** The rubric's criterion and the least value asked; without one it is the profile's own rule. */
  rule: { criterion: string; min: number } | null
  dimension: Topic | null
  /** What to do while it is not so. */
  verb: string
  place: Place | null
  gain: Gain | null
}

/** What keeps a product from a way to market, musts first. */
export type Explained = { profile: ChannelProfile; verdict: Verdict; headline: string; lines: Line[] }

/** Why a product can or cannot take a way to market; the same facts, rubric, day and checks always say the same. */
export function explainChannel(standing: Standing, profile: ChannelProfile, checks: readonly Check[]): Explained {
  const seen = checks.filter(({ profileId }) => profileId === profile.id)
  const lines = profile.requirements.flatMap((requirement) =>
    lineOf({ standing, kind: profile.kind, seen }, requirement),
  )
  const open = lines.filter(({ state }) => state !== "MET")
  const verdict = open.length === 0 ? "READY" : open.some(({ must }) => must) ? "NOT_YET" : "ALMOST"
  const ordered = [...lines.filter(({ must }) => must), ...lines.filter(({ must }) => !must)]
  return { profile, verdict, headline: sayVerdict(profile, verdict, ordered), lines: ordered }
}

type Scene = { standing: Standing; kind: ProfileKind; seen: readonly Check[] }

function lineOf(scene: Scene, requirement: Requirement): Line[] {
  if (requirement.kind === "criterion") return criterionLine(scene, requirement)
  const made = { must: requirement.must, rule: null, gain: null }
  if (requirement.kind === "item") return [{ ...made, ...itemLine(scene, requirement) }]
  if (requirement.kind === "volume") return [{ ...made, ...volumeLine(scene.standing, requirement.min) }]
  return isPerishable(scene.standing) ? [{ ...made, ...shelfLine(scene.standing, requirement.min) }] : []
}

const indices: Record<ProfileKind, Profile> = {
  ...{ RETAIL: "retail", RETAILER: "retail", MARKETPLACE: "retail", GIFT_SHOP: "retail" },
  ...{ CATALOGUE: "general", EXPORT: "export" },
}

function criterionLine(
  { standing, kind }: Scene,
  { criterion: code, min, must }: Extract<Requirement, { kind: "criterion" }>,
): Line[] {
  const met = meetCriterion(standing, code, min)
  const criterion = standing.ask.rubric.criteria.find((one) => one.code === code)
  if (!met || !criterion) return []
  const { noun, verb, place } = wordsOf(criterion)
  const todo = met.state === "STATED" ? `Minta pendamping atau petugas memeriksa ${noun}` : verb
  const gain = met.state === "MET" ? null : gainOf(standing, indices[kind], { code, min })
  return [
    {
      key: code,
      must,
      ...met,
      rule: { criterion: code, min },
      dimension: criterion.dimension,
      verb: todo,
      place,
      gain,
    },
  ]
}

type Own = Omit<Line, "must" | "rule" | "gain">

function itemLine({ seen }: Scene, { key, words }: Extract<Requirement, { kind: "item" }>): Own {
  const check = seen.find(({ item }) => item === key)
  const made = { key, source: null, dimension: null, place: null, verb: `Periksa: ${words}` }
  if (!check) return { ...made, state: "MISSING", words: `“${words}” belum diperiksa` }
  if (check.passed) return { ...made, state: "MET", words: `“${words}” terpenuhi` }
  return { ...made, state: "FAILED", words: `“${words}” belum terpenuhi${check.note ? `: ${check.note}` : ""}` }
}

/** The average of the last three whole months against the least that is asked. */
function volumeLine({ ask: { product, today } }: Standing, min: number): Own {
  const month = `${today.slice(0, 7)}-01`
  const last = product.outputs.filter((row) => row.month < month && row.month >= monthsAfter(month, -3))
  const average = (rows: typeof last) => rows.reduce((all, { quantity }) => all + quantity, 0) / 3
  const [verified, stated] = [average(last.filter(({ grade }) => isVerified(grade))), average(last)]
  const made = {
    key: "volume",
    dimension: "volume",
    verb: "Naikkan dan catat produksi setiap bulan",
    place: "produksi",
  } as const
  const source = last.length > 0 ? { kind: "RECORD" as const, id: product.id } : null
  if (verified >= min) return { ...made, source, state: "MET", words: "volume 3 bulan terakhir mencukupi" }
  if (stated >= min)
    return { ...made, source, state: "STATED", words: "volume 3 bulan terakhir baru menurut pemilik, belum diperiksa" }
  if (last.length === 0) return { ...made, source, state: "MISSING", words: "volume 3 bulan terakhir belum dicatat" }
  const part = formatPercent(Math.floor((stated / min) * 100) / 100)
  return { ...made, source, state: "SHORT", words: `volume 3 bulan terakhir ${part} dari minimal` }
}

/** Only what the rubric asks a printed shelf life of can be too short-lived. */
function isPerishable({ ask: { product, rubric } }: Standing): boolean {
  const criterion = rubric.criteria.find(({ code }) => code === "KE3")
  return criterion !== undefined && isAsked(criterion, product)
}

function shelfLine({ ask: { product } }: Standing, min: number): Own {
  const { shelfLife, id } = product
  const made = { key: "shelf-life", dimension: "mutu", verb: "Uji dan catat masa simpan", place: "data" } as const
  if (shelfLife === null) return { ...made, source: null, state: "MISSING", words: "masa simpan belum dicatat" }
  const source = { kind: "RECORD" as const, id }
  if (shelfLife >= min) return { ...made, source, state: "MET", words: `masa simpan ${shelfLife} hari mencukupi` }
  return { ...made, source, state: "SHORT", words: `masa simpan ${shelfLife} hari, diminta ${min} hari` }
}

const mostSaid = 4

/** "Belum bisa masuk ritel modern karena: halal belum ada (wajib); volume 3 bulan terakhir 40% dari minimal." */
function sayVerdict(profile: ChannelProfile, verdict: Verdict, lines: readonly Line[]): string {
  const market = nameInside(profile)
  if (verdict === "READY") return `Bisa masuk ${market}.`
  const open = lines.filter(({ state }) => state !== "MET")
  const said = open.slice(0, mostSaid).map(sayReason)
  const rest = open.length > mostSaid ? `; dan ${open.length - mostSaid} hal lain` : ""
  const opening =
    verdict === "NOT_YET" ? `Belum bisa masuk ${market} karena: ` : `Bisa masuk ${market}; sebaiknya dilengkapi: `
  return `${opening}${said.join("; ")}${rest}.`
}

/** One reason, with whether it decides. */
function sayReason({ words, must }: Pick<Line, "words" | "must">): string {
  return must ? `${words} (wajib)` : words
}

/** A kind of market stands in a sentence with a small letter, a shop by its name. */
function nameInside({ kind, name }: ChannelProfile): string {
  return kind === "RETAILER" ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
