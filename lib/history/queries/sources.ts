import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"

/** Where what is recorded comes from: the last change of each group of facts, and how the record came into the register. */
export type Sources = {
  groups: { group: string; at: string; action: string; by: string | null }[]
  origin: { at: string; action: string | null; by: string | null; fileName: string | null }
}

/** The columns of each group of facts, as patterns of a change's keys: of the enterprise, or of its person. */
const groups = [
  {
    group: "usaha",
    of: "enterprise",
    keys: "^(name|brand|products|nib|npwp_last4|legal_form|sector|started_year|kbli)$",
  },
  { group: "tempat", of: "enterprise", keys: "^(address|rt|rw|kelurahan_code|latitude|longitude|place_type)$" },
  { group: "angka", of: "enterprise", keys: "^(sales|assets|capital|workers|markets)" },
  { group: "pelaku", of: "person", keys: "^(name|nik_last4|phone|phone2|email|birth_date|gender)$" },
] as const

/** Where the facts of an enterprise come from, or null when there is no such enterprise for this actor. */
export async function getSources(actor: Actor, enterpriseId: string): Promise<Sources | null> {
  const rows = await readRows<{ found: Sources }>(
    actor,
    sql`
      SELECT jsonb_build_object(
        'groups', (SELECT coalesce(jsonb_agg(jsonb_build_object('group', g."group", 'at', c.at, 'action', c.action, 'by', a.name)), '[]')
          FROM jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) AS g ("group" text, "of" text, keys text)
          CROSS JOIN LATERAL (SELECT * FROM record_change c WHERE c.tenant_id = e.tenant_id
            AND CASE g."of" WHEN 'person' THEN c.person_id = e.person_id ELSE c.enterprise_id = e.id END
            AND (c.enterprise_id = e.id OR c.person_id = e.person_id)
            AND EXISTS (SELECT FROM jsonb_object_keys(c.changes) k WHERE k ~ g.keys) ORDER BY c.at DESC LIMIT 1) c
          LEFT JOIN account a ON a.id = c.account_id),
        'origin', (SELECT jsonb_build_object('at', e.created_at, 'action', f.action, 'by', a.name, 'fileName', i.file_name)
          FROM (SELECT 1) one
          LEFT JOIN LATERAL (SELECT s.action, s.account_id FROM audit_event s WHERE s.tenant_id = e.tenant_id AND s.subject_id = e.id
            AND s.action IN ('enterprise.register', 'application.send', 'application.decide') ORDER BY s.id LIMIT 1) f ON true
          LEFT JOIN account a ON a.id = f.account_id
          LEFT JOIN intake i ON i.tenant_id = e.tenant_id AND i.id = e.intake_id)) AS found
      FROM enterprise e WHERE e.id = ${enterpriseId}::uuid AND ${visibleEnterprisesSql(actor)}`,
  )
  return rows[0]?.found ?? null
}
