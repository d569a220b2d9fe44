import type pg from "pg"
import type { Status } from "@/lib/enterprise/schema/enterprise"

/** The way from a new record to a status. */
const ways: Record<Exclude<Status, "MERGED">, Status[]> = {
  DRAFT: [],
  SUBMITTED: [],
  CHECKED: ["CHECKED"],
  APPROVED: ["CHECKED", "APPROVED"],
  EXPIRED: ["CHECKED", "APPROVED", "EXPIRED"],
  NEEDS_REPAIR: ["NEEDS_REPAIR"],
  REJECTED: ["REJECTED"],
  CLOSED: ["CLOSED"],
  MOVED: ["MOVED"],
}

/** Bring submitted enterprises to a status by the facts that lead there, visited today. */
export async function reachStatus(owner: pg.Client, status: Exclude<Status, "MERGED">, ids: string[]): Promise<void> {
  for (const to of ways[status]) {
    await owner.query(
      `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, proposal, account_id, role, visited_on, valid_until)
       SELECT e.tenant_id, gen_random_uuid(), e.id, e.status, $2, CASE $2 WHEN 'CHECKED' THEN 'APPROVED' END, NULL, 'admin',
         current_date, CASE $2 WHEN 'APPROVED' THEN current_date + 365 END
       FROM enterprise e WHERE e.id = ANY($1::uuid[])`,
      [ids, to],
    )
  }
}
