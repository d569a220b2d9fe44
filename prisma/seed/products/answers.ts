import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import type { Commodity } from "../../../lib/product/schema/words"
import { baseRubric } from "../../../lib/rubric/rules/base"
import { mostOf } from "../../../lib/rubric/schema/rubric"
import { insertRows } from "../trainings/insert"
import { at, chanceOf, type Daerah, type Made } from "./daerah"
import type { Path } from "./stories/story"

/** What facts do not say and somebody has to answer, and from which grade on a product for retail has it. */
const asked: Record<string, Partial<Record<Path, number>>> = {
  MU1: { stated: 1, basic: 1, licensed: 1, near: 2, retail: 2, export: 3, exporter: 3 },
  MU2: { stated: 0, basic: 1, licensed: 1, near: 2, retail: 3, export: 3, exporter: 2 },
  MU5: { stated: 0, basic: 1, licensed: 1, near: 1, retail: 2, export: 3, exporter: 2 },
  MU6: { stated: 0, basic: 0, licensed: 1, near: 2, retail: 2, export: 3, exporter: 2 },
  VO3: { stated: 1, basic: 1, licensed: 1, near: 2, retail: 2, export: 3, exporter: 3 },
  VO5: { stated: 0, basic: 0, licensed: 0, near: 1, retail: 1, export: 2, exporter: 2 },
  VO6: { stated: 0, basic: 0, licensed: 0, near: 0, retail: 0, export: 1, exporter: 1 },
  KE1: { near: 2, retail: 3, export: 3 },
  KE3: { licensed: 1, near: 2, retail: 3, export: 3, exporter: 1 },
  KE6: { retail: 2, export: 3, exporter: 2 },
  KE7: { stated: 1, basic: 1, licensed: 1, near: 2, retail: 3, export: 3, exporter: 2 },
  KE8: { stated: 0, basic: 0, licensed: 0, near: 0, retail: 1, export: 1, exporter: 1 },
  PM2: { stated: 0, basic: 1, licensed: 1, near: 2, retail: 3, export: 3, exporter: 2 },
  KU1: { stated: 0, basic: 1, licensed: 1, near: 2, retail: 3, export: 3, exporter: 2 },
  KU2: { stated: 0, basic: 0, licensed: 0, near: 0, retail: 0, export: 1, exporter: 0 },
  KU3: { stated: 0, basic: 0, licensed: 1, near: 1, retail: 1, export: 1, exporter: 1 },
  KU4: { stated: 0, basic: 0, licensed: 1, near: 1, retail: 2, export: 3, exporter: 2 },
  KU5: { stated: 1, basic: 1, licensed: 1, near: 2, retail: 2, export: 3, exporter: 2 },
  EK1: { licensed: 0, near: 1, retail: 1, export: 3, exporter: 2 },
  EK3: { near: 0, retail: 0, export: 3, exporter: 2 },
  EK4: { near: 0, retail: 0, export: 1, exporter: 0 },
  EK5: { near: 0, retail: 1, export: 2 },
  EK7: { near: 0, retail: 0, export: 2, exporter: 3 },
}

type Look = {
  made: Made
  kind: "SELF" | "VERIFIED" | "BLIND"
  day: number
  by: string | null
  doubles?: string
  drop?: number
}

/** Write down finished assessments with their answers; their ids by product. The owner thinks a little better of it than others do. */
export async function writeLooks(
  client: pg.Client,
  daerah: Daerah,
  looks: readonly Look[],
): Promise<Map<string, string>> {
  const found = looks.map((look) => ({ ...look, id: uuidv7() }))
  await insertRows(
    client,
    "assessment",
    found.map((look) => rowOf(daerah, look)),
  )
  await insertRows(
    client,
    "answer",
    found.flatMap((look) => answersOf(daerah, look)),
  )
  await client.query(
    "UPDATE assessment SET done_at = at + interval '50 minutes' WHERE tenant_id = $1 AND id = ANY($2)",
    [daerah.tenantId, found.map(({ id }) => id)],
  )
  return new Map(found.map(({ id, made }) => [made.id, id]))
}

function rowOf(daerah: Daerah, { id, made, kind, day, by, doubles }: Look & { id: string }) {
  const when = at(daerah, day)
  const role = kind === "SELF" ? "owner" : "companion"
  return {
    ...{ tenant_id: daerah.tenantId, id, product_id: made.id, enterprise_id: made.enterpriseId, kind },
    ...{ rubric: baseRubric.version, partner_id: null, doubles_id: doubles ?? null, assessor_id: by },
    ...{ opened_at: when, done_at: null, account_id: by, role, at: when },
  }
}

function answersOf(daerah: Daerah, { id, made, kind, day, by, drop = 0 }: Look & { id: string }) {
  const { kind: about, path, name } = made.told
  return criteriaOf(about.commodity).flatMap((criterion) => {
    const usual = asked[criterion.code]?.[path === "lapsed" ? "retail" : path]
    if (usual === undefined) return []
    const luck = chanceOf(name + criterion.code, 10)
    const shift = kind === "SELF" ? (luck < 4 ? 1 : 0) : kind === "BLIND" ? blindShift(luck, made.index) : 0
    const less = kind === "VERIFIED" && luck > 7 && criterion.gates.length === 0 ? 1 : 0
    const value = Math.max(0, Math.min(mostOf(criterion), usual + shift - drop - less))
    return [
      {
        ...{ tenant_id: daerah.tenantId, id: uuidv7(), assessment_id: id, criterion: criterion.code, value },
        ...{ grade: kind === "SELF" ? "stated" : luck < 3 ? "document" : "seen", note: "", document_id: null },
        ...{ answered_on: at(daerah, day), account_id: by, role: kind === "SELF" ? "owner" : "companion" },
        at: at(daerah, day),
      },
    ]
  })
}

/** Who looks again without knowing the first answers agrees most of the time, and finds a little less with every fifth. */
function blindShift(luck: number, index: number): number {
  if (index % 5 === 0) return luck < 6 ? -1 : 0
  return luck === 0 ? -1 : luck === 1 ? 1 : 0
}

function criteriaOf(commodity: Commodity) {
  return baseRubric.criteria.filter(({ commodities, code }) => commodities.includes(commodity) && code in asked)
}
