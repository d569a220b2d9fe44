import { v7 as uuidv7 } from "uuid"
import { takeStep } from "../../lib/enterprise/commands/status"
import { readListState } from "../../lib/enterprise/rules/filter"
import { countDone } from "../../lib/enterprise/rules/steps"
import { median } from "./figures"
import type { Stage } from "./stage"

/** Seconds in which so many checked enterprises of a register were approved at once. */
export type ApprovalFigure = { rows: number; seconds: number }

const rows = 5_000

/** Approve 5,000 of a register of 100,000 at once, by the list's own filter, three times. */
export async function measureApproval(stage: Stage): Promise<ApprovalFigure> {
  const seconds: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    await propose(stage)
    const { filter } = readListState({ usul: "APPROVED" })
    const began = performance.now()
    const { outcome } = await takeStep(stage.officer, "approve", { id: uuidv7(), selection: { filter } })
    seconds.push((performance.now() - began) / 1000)
    if (countDone(outcome) !== rows) throw new Error(`Only ${countDone(outcome)} of ${rows} were approved.`)
  }
  return { rows, seconds: median(seconds) }
}

async function propose({ admin, officer }: Stage): Promise<void> {
  await admin.query(
    `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, proposal, account_id, role, visited_on)
     SELECT e.tenant_id, gen_random_uuid(), e.id, e.status, 'CHECKED', 'APPROVED', NULL, 'companion', current_date
     FROM enterprise e WHERE e.tenant_id = $1 AND e.status = 'SUBMITTED' ORDER BY md5(e.id::text) LIMIT $2`,
    [officer.tenantId, rows],
  )
}
