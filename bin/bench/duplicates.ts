import { write } from "../../lib/db"
import { requestScan, runScan } from "../../lib/duplicate/commands/scan"
import { renewLikeness } from "../../lib/likeness"
import { sampleEnterprises } from "./database-time"
import { percentile } from "./figures"
import type { Stage } from "./stage"

/** A search through a register, and the comparison of single records with it in milliseconds. */
export type DuplicateFigure = { rows: number; seconds: number; found: number; p50: number; p95: number }

/** Time the search for duplicates through one register, and what a new record adds to its own saving. */
export async function measureDuplicates(stage: Stage): Promise<DuplicateFigure> {
  await plantLikeness(stage)
  const { officer, rows } = stage
  const { id } = await requestScan(officer)
  const begun = performance.now()
  const { found } = await runScan(officer, id)
  const seconds = (performance.now() - begun) / 1000
  const times: number[] = []
  for (const sample of await sampleEnterprises(stage, 60)) times.push(await timeOne(stage, sample.id))
  return { rows, seconds, found, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

async function timeOne({ officer }: Stage, id: string): Promise<number> {
  let time = 0
  await write(officer, "duplicate.scan", async (tx) => {
    const begun = performance.now()
    await renewLikeness(tx, officer, id)
    time = performance.now() - begun
    return { id }
  })
  return time
}

/** What makes a search hard: people without a NIK, places on the map, and 3,000 records that say what another one says. */
const plants = [
  `UPDATE person SET nik_cipher = NULL, nik_hash = NULL, nik_last4 = NULL WHERE random() < 0.4`,
  `UPDATE enterprise SET latitude = -7.80 + random() * 0.1, longitude = 113.17 + random() * 0.1 WHERE random() < 0.3`,
  `CREATE TEMP TABLE twin AS SELECT id, person_id, lead(id) OVER (ORDER BY id) AS of_id, lead(person_id) OVER (ORDER BY id) AS of_person
     FROM (SELECT id, person_id FROM enterprise ORDER BY md5(id::text) LIMIT 6000) picked`,
  `DELETE FROM twin WHERE of_id IS NULL OR hashtext(id::text) % 2 = 0`,
  `UPDATE person p SET name = o.name, gender = o.gender, birth_date = o.birth_date, nik_cipher = NULL, nik_hash = NULL,
     nik_last4 = NULL, phone = CASE WHEN hashtext(p.id::text) % 3 = 0 THEN o.phone END
     FROM twin t, person o WHERE p.id = t.person_id AND o.id = t.of_person`,
  `UPDATE enterprise e SET name = o.name, name_key = o.name_key, search = o.search, kelurahan_code = o.kelurahan_code
     FROM twin t, enterprise o WHERE e.id = t.id AND o.id = t.of_id`,
  "DROP TABLE twin",
]

async function plantLikeness({ admin }: Stage): Promise<void> {
  const { rows } = await admin.query("SELECT FROM enterprise WHERE latitude IS NOT NULL LIMIT 1")
  if (rows.length > 0) return
  await admin.query("SELECT setseed(0.25)")
  await admin.query("BEGIN")
  // Neither triggers nor foreign keys row by row.
  await admin.query("SET LOCAL session_replication_role = replica")
  for (const plant of plants) await admin.query(plant)
  await admin.query("COMMIT")
  await admin.query("VACUUM ANALYZE person, enterprise")
}
