import { createHash } from "node:crypto"
import type pg from "pg"
import { daysAfter } from "../../../lib/day"
import { dayIn } from "../../../lib/tenant/rules"
import { instantIn } from "../../../lib/zone"
import type { Told } from "./stories/story"

/** A daerah as its products need it: who acts there, what day it is, and who helps. */
export type Daerah = {
  tenantId: string
  slug: string
  zone: string
  today: string
  region: string
  officer: string
  companions: readonly string[]
  laboratory: { name: string; partnerId: string | null; mouId: string | null }
  trainingId: string | null
}

/** A product that is being written: what is told of it, whose it is, and the days (from today) of its rounds. */
export type Made = { told: Told; id: string; enterpriseId: string; index: number; days: readonly number[] }

/** An instant of a day (from today) during working hours. */
export function at({ zone, today }: Pick<Daerah, "zone" | "today">, day: number): Date {
  return instantIn(zone, daysAfter(today, day), "10:00")
}

/** A number from 0 to under `size` that follows from a text. */
export function chanceOf(text: string, size: number): number {
  return createHash("md5").update(text).digest().readUInt32BE(0) % size
}

/** Find out who acts in a daerah and who tests there. */
export async function findDaerah(client: pg.Client, told: { tenantId: string; slug: string; laboratory: string }) {
  const { tenantId, slug, laboratory } = told
  const { rows } = await client.query<Omit<Daerah, "laboratory" | "today" | "tenantId" | "slug">>(
    `SELECT t.time_zone AS zone, t.region_code AS region,
       (SELECT m.account_id FROM membership m WHERE m.tenant_id = t.id AND m.role = 'officer' ORDER BY m.id LIMIT 1) AS officer,
       (SELECT array_agg(m.account_id ORDER BY m.id) FROM membership m WHERE m.tenant_id = t.id AND m.role = 'companion') AS companions,
       (SELECT g.id FROM training g WHERE g.tenant_id = t.id AND g.status = 'DONE' ORDER BY g.id LIMIT 1) AS "trainingId"
     FROM tenant t WHERE t.id = $1`,
    [tenantId],
  )
  const { rows: helpers } = await client.query<{ partnerId: string; mouId: string | null }>(
    `SELECT p.id AS "partnerId", (SELECT m.id FROM mou m WHERE m.tenant_id = p.tenant_id AND m.partner_id = p.id
       AND m.status = 'ACTIVE' ORDER BY m.parent_id NULLS LAST, m.id LIMIT 1) AS "mouId"
     FROM partner p WHERE p.tenant_id = $1 AND p.name = $2`,
    [tenantId, laboratory],
  )
  const [found] = rows
  if (!found) throw new Error(`No daerah ${slug}.`)
  const helper = { name: laboratory, partnerId: null, mouId: null, ...helpers[0] }
  return { ...found, tenantId, slug, today: dayIn(found.zone, new Date()), laboratory: helper }
}
