import type pg from "pg"
import { addCertificates } from "./certificates"
import { addKasiPemas, enrolPeople } from "./people"
import { type Daerah, type Planned, planStory } from "./plan"
import { addResults } from "./results"
import { stories } from "./stories"
import type { Story } from "./stories/story"

/** A daerah's trainings: those that have been, with everything known of them since, and one that can still be joined. */
export async function addTrainings(client: pg.Client, tenantId: string, slug: string): Promise<void> {
  const { rows } = await client.query("SELECT 1 FROM training WHERE tenant_id = $1 LIMIT 1", [tenantId])
  if (rows.length > 0) return
  const daerah = await findDaerah(client, tenantId, slug)
  await client.query("BEGIN")
  if (slug === "kota-probolinggo") await addKasiPemas(client, daerah)
  const told: [Story, Planned][] = []
  for (const story of stories.filter((one) => one.slug === slug)) {
    const planned = await planStory(client, daerah, story)
    const seated = await enrolPeople(client, daerah, { story, planned })
    if (story.status === "DONE") await addResults(client, daerah, { story, planned, seated })
    told.push([story, planned])
  }
  await client.query("COMMIT")
  for (const [story, planned] of told) await addCertificates(story, planned)
}

async function findDaerah(client: pg.Client, tenantId: string, slug: string): Promise<Daerah> {
  const { rows } = await client.query<{ zone: string; officer: string }>(
    `SELECT t.time_zone AS zone, m.account_id AS officer FROM tenant t
     JOIN membership m ON m.tenant_id = t.id AND m.role = 'officer' WHERE t.id = $1 ORDER BY m.id LIMIT 1`,
    [tenantId],
  )
  const [{ zone, officer } = { zone: "Asia/Jakarta", officer: "" }] = rows
  return { tenantId, slug, zone, officer }
}
