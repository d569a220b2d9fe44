import { sectors } from "@/lib/enterprise/rules/vocabulary"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import type { Conditions, Quota } from "@/lib/training/schema/conditions"
import { topics } from "@/lib/training/schema/words"

/** The names of kelurahan by code. */
export type PlaceNames = ReadonlyMap<string, { name: string }>

/** A training's conditions, one sentence each; none means that every enterprise of the daerah may take part. */
export function sayConditions(
  conditions: Conditions,
  training: { topics: readonly string[] },
  places: PlaceNames,
): string[] {
  const { nib, sectors: wanted, kelurahan, neverOnTopic } = conditions
  return [
    nib ? "Usahanya sudah ber-NIB." : "",
    wanted
      ? `Sektor usahanya ${joinWords(
          wanted.map((sector) => wordFor(sectors, sector)),
          "atau",
        )}.`
      : "",
    kelurahan
      ? `Usahanya di Kelurahan ${joinWords(
          kelurahan.map((code) => places.get(code)?.name ?? code),
          "atau",
        )}.`
      : "",
    neverOnTopic ? `Pelakunya belum pernah dilatih tentang ${sayTopics(training.topics)}.` : "",
  ].filter(Boolean)
}

/** Topics in a sentence: kemasan atau pemasaran; "topik yang sama" where none was chosen. */
export function sayTopics(chosen: readonly string[], last: "atau" | "dan" = "atau"): string {
  const words = chosen.map((topic) => wordFor(topics, topic).toLowerCase())
  return words.length > 0 ? joinWords(words, last) : "topik yang sama"
}

/** A training's quota in words: what counts for every kelurahan, and each that has a figure of its own. */
export function sayQuota(quota: Quota, places: PlaceNames): string[] {
  const { "*": each, ...single } = quota
  const own = Object.entries(single).map(([code, count]) => `${places.get(code)?.name ?? code} ${count} orang`)
  return [
    each === undefined ? "" : `Paling banyak ${each} orang tiap kelurahan.`,
    own.length > 0 ? `${each === undefined ? "Paling banyak" : "Kecuali"} ${joinWords(own, "dan")}.` : "",
  ].filter(Boolean)
}

/** Words in a row: a, b, atau c. */
function joinWords(words: readonly string[], last: "atau" | "dan"): string {
  if (words.length < 3) return words.join(` ${last} `)
  return `${words.slice(0, -1).join(", ")}, ${last} ${words.at(-1)}`
}
