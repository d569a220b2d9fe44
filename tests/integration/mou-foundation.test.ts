import { afterAll, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { canBecome } from "@/lib/mou/rules/status"
import { type MouStatus, mouStatuses } from "@/lib/mou/schema/words"
import { canBecome as canAnswer } from "@/lib/submission/rules/state"
import { type SubmissionState, submissionStates } from "@/lib/submission/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { asOwner } from "../support/catalogue"
import { newMou, newPartner } from "../support/mou"
import { newTenant } from "../support/tenant"

afterAll(closeDatabase)

type Pair<Name extends string> = { before: Name; after: Name; can: boolean }

function askDatabase<Name extends string>(rule: "mou_can_become" | "submission_can_become", names: readonly Name[]) {
  const pairs = `SELECT b AS before, a AS after, ${rule}(b, a) AS can FROM unnest($1::text[]) b, unnest($1::text[]) a`
  return asOwner(async (owner) => (await owner.query<Pair<Name>>(pairs, [names])).rows)
}

test("the database and the rules agree on every step of an agreement and of a submission", async () => {
  const steps = await askDatabase<MouStatus>("mou_can_become", keysOf(mouStatuses))
  expect(steps.map(({ before, after }) => canBecome(before, after))).toEqual(steps.map(({ can }) => can))
  const answers = await askDatabase<SubmissionState>("submission_can_become", keysOf(submissionStates))
  expect(answers.map(({ before, after }) => canAnswer(before, after))).toEqual(answers.map(({ can }) => can))
})

test("a status changes by a transition alone", async () => {
  const tenant = await newTenant()
  const { id } = await newMou(tenant, (await newPartner(tenant)).id)
  const bare = asOwner((owner) => owner.query("UPDATE mou SET status = 'ENDED' WHERE id = $1", [id]))
  await expect(bare).rejects.toThrow("a status changes only through mou_transition")
  const { rows } = await asOwner((owner) => owner.query("SELECT status FROM mou WHERE id = $1", [id]))
  expect(rows).toEqual([{ status: "ACTIVE" }])
})

test("a submission's days follow its steps, and none happens before it was handed over", async () => {
  const tenant = await newTenant()
  const { id: partnerId } = await newPartner(tenant)
  const step =
    "INSERT INTO submission_step (tenant_id, id, submission_id, from_state, to_state, happened_on, channel, refusal, words, account_id, role) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'PHONE', $6, $7, NULL, 'officer')"
  await asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      "INSERT INTO submission (tenant_id, id, partner_id, kind, title, submitted_on, account_id, role) VALUES ($1, gen_random_uuid(), $2, 'PRODUCT', 'Keripik', '2026-03-02', NULL, 'officer') RETURNING id",
      [tenant.id, partnerId],
    )
    const id = rows[0]?.id
    const early = owner.query(step, [tenant.id, id, "SUBMITTED", "ACCEPTED", "2026-03-01", null, ""])
    await expect(early).rejects.toThrow("the step was before the submission")
    await owner.query(step, [tenant.id, id, "SUBMITTED", "REFUSED", "2026-03-20", "PACKAGING", "Label belum lengkap"])
    await owner.query(step, [tenant.id, id, "REFUSED", "ACCEPTED", "2026-05-02", null, "Sudah lengkap"])
    const after = await owner.query(
      "SELECT state, refusal, answer, acknowledged_on::text, answered_on::text FROM submission WHERE id = $1",
      [id],
    )
    expect(after.rows).toEqual([
      {
        state: "ACCEPTED",
        refusal: null,
        answer: "Sudah lengkap",
        acknowledged_on: "2026-03-20",
        answered_on: "2026-05-02",
      },
    ])
  })
})
