import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import { type Actor, may } from "@/lib/access"
import { hasMoved } from "@/lib/follow-up/rules/outcome"
import type { Change } from "@/lib/follow-up/rules/words"
import { giveOwnFeedback, handInOwnTest, saveOwnAnswer } from "@/lib/result/commands/own"
import { scorePractice, typeInAnswers } from "@/lib/result/commands/paper"
import { copyQuestions, moveQuestion, removeQuestion, saveQuestion } from "@/lib/result/commands/questions"
import { getFunnel } from "@/lib/result/queries/funnel"
import { getOwnTests } from "@/lib/result/queries/own"
import { listAchieved, listStep } from "@/lib/result/queries/people"
import { getQuestionnaire } from "@/lib/result/queries/questions"
import { listBothTests, listSheet } from "@/lib/result/queries/sheet"
import { isStep, plainSteps, type Step } from "@/lib/result/rules/funnel"
import { hasPassed } from "@/lib/result/rules/passed"
import { ticketOf } from "@/lib/ticket"
import { asOwner } from "../support/catalogue"
import { newTenant, type TestTenant } from "../support/tenant"
import { advanceTraining, newCandidates, newParticipants, newTraining } from "../support/training"

const hour = 3_600_000
const [elapsed, ahead] = [() => new Date(Date.now() - hour), () => new Date(Date.now() + hour)]

function visitorOf({ tenantId, tenantSlug }: Actor): Actor {
  return { tenantId, tenantSlug, userId: null, role: "visitor", scope: { kelurahan: [] } }
}

/** Three questions; the right answers are A, B, A. */
async function addQuestions(daerah: TestTenant, trainingId: string): Promise<string[]> {
  const ids = [uuidv7(), uuidv7(), uuidv7()]
  for (const [at, id] of ids.entries()) {
    await saveQuestion(daerah.officer, {
      id,
      trainingId,
      text: `Soal ${at + 1}?`,
      options: ["Satu", "Dua", "Tiga"],
      answer: at % 2,
    })
  }
  return ids
}

async function newTested(daerah: TestTenant, people = 2, startsAt = elapsed()) {
  const training = await newTraining(daerah, { seats: 600, startsAt, status: "RUNNING" })
  const questions = await addQuestions(daerah, training.id)
  const participants = await newParticipants(daerah, training.id, people)
  const tickets = participants.map(({ enrolmentId }) => ticketOf(daerah.id, { id: enrolmentId, ticketVersion: 1 }))
  return { ...training, questions, participants, tickets }
}

test("a test is done once: every step is kept, the second handing in is refused, also at the same time, and so is another daerah", async () => {
  const [daerah, elsewhere] = [await newTenant(), await newTenant()]
  const { questions, tickets, participants } = await newTested(daerah)
  const [ticket = "", visitor] = [tickets[0], visitorOf(daerah.admin)]
  const [first = "", second = ""] = questions
  await expect(handInOwnTest(visitor, ticket, "PRE")).rejects.toThrow("Belum ada soal")
  await saveOwnAnswer(visitor, ticket, { test: "PRE", questionId: first, option: 2 })
  await saveOwnAnswer(visitor, ticket, { test: "PRE", questionId: first, option: 0 })
  await saveOwnAnswer(visitor, ticket, { test: "PRE", questionId: second, option: 0 })
  expect((await getOwnTests(visitor, participants[0]?.enrolmentId ?? ""))?.drafts).toEqual({
    PRE: { [first]: 0, [second]: 0 },
  })
  await expect(saveOwnAnswer(visitor, ticket, { test: "PRE", questionId: uuidv7(), option: 0 })).rejects.toThrow(
    "berubah",
  )
  await expect(saveOwnAnswer(visitor, ticket, { test: "PRE", questionId: first, option: 3 })).rejects.toThrow("berubah")
  await expect(
    saveOwnAnswer(visitorOf(elsewhere.admin), ticket, { test: "PRE", questionId: first, option: 0 }),
  ).rejects.toThrow("tidak berlaku")
  await expect(handInOwnTest(visitor, `${ticket.slice(0, -1)}_`, "PRE")).rejects.toThrow("tidak berlaku")
  const tries = await Promise.allSettled([1, 2, 3].map(() => handInOwnTest(visitor, ticket, "PRE")))
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  await expect(saveOwnAnswer(visitor, ticket, { test: "PRE", questionId: first, option: 1 })).rejects.toThrow(
    "satu kali",
  )
  const own = await getOwnTests(visitor, participants[0]?.enrolmentId ?? "")
  expect(own?.scores).toEqual({ PRE: 33.33 })
  expect(JSON.stringify(own?.questions)).not.toContain("answer")
})

test("tests open and close with the sessions: no pre-test after the first, no post-test before the last, none without a seat", async () => {
  const daerah = await newTenant()
  const visitor = visitorOf(daerah.admin)
  const early = await newTested(daerah, 1, ahead())
  const [ticket = "", question = ""] = [early.tickets[0], early.questions[0]]
  await expect(saveOwnAnswer(visitor, ticket, { test: "POST", questionId: question, option: 0 })).rejects.toThrow(
    "belum dibuka",
  )
  await expect(giveOwnFeedback(visitor, ticket, { answers: [5, 5, 5, 5, 5], words: "" })).rejects.toThrow(
    "belum dibuka",
  )
  const over = await newTested(daerah, 1, new Date(Date.now() - 5 * hour))
  await expect(
    saveOwnAnswer(visitor, over.tickets[0] ?? "", { test: "PRE", questionId: over.questions[0] ?? "", option: 0 }),
  ).rejects.toThrow("sudah ditutup")
  await giveOwnFeedback(visitor, over.tickets[0] ?? "", { answers: [5, 4, 3, 2, 1], words: "Bagus" })
  await expect(
    giveOwnFeedback(visitor, over.tickets[0] ?? "", { answers: [5, 4, 3, 2, 1], words: "" }),
  ).rejects.toThrow("sudah kami terima")
  await asOwner((owner) =>
    owner.query("UPDATE enrolment SET state = 'WITHDRAWN' WHERE id = $1", [over.participants[0]?.enrolmentId]),
  )
  await expect(
    saveOwnAnswer(visitor, over.tickets[0] ?? "", { test: "POST", questionId: over.questions[0] ?? "", option: 0 }),
  ).rejects.toThrow("tidak berlaku")
})

test("questions keep their order, can be copied, and are locked by the first answer, even an unfinished one", async () => {
  const daerah = await newTenant()
  const { id, questions, tickets } = await newTested(daerah)
  const [first = "", second = "", third = ""] = questions
  const orderOf = async (training: string) =>
    (await getQuestionnaire(daerah.officer, training)).questions.map((one) => one.text)
  await moveQuestion(daerah.officer, { id: third, trainingId: id, towards: "up" })
  await moveQuestion(daerah.officer, { id: first, trainingId: id, towards: "up" })
  expect(await orderOf(id)).toEqual(["Soal 1?", "Soal 3?", "Soal 2?"])
  const other = await newTraining(daerah)
  await copyQuestions(daerah.officer, { trainingId: other.id, fromId: id })
  await removeQuestion(daerah.officer, { id: second, trainingId: id })
  expect([await orderOf(id), await orderOf(other.id)]).toEqual([
    ["Soal 1?", "Soal 3?"],
    ["Soal 1?", "Soal 3?", "Soal 2?"],
  ])
  await saveOwnAnswer(visitorOf(daerah.admin), tickets[0] ?? "", { test: "POST", questionId: first, option: 1 })
  const changed = { id: first, trainingId: id, text: "Lain?", options: ["Satu", "Dua"], answer: 1 }
  for (const change of [
    saveQuestion(daerah.officer, changed),
    removeQuestion(daerah.officer, { id: first, trainingId: id }),
    moveQuestion(daerah.officer, { id: first, trainingId: id, towards: "down" }),
    copyQuestions(daerah.officer, { trainingId: id, fromId: other.id }),
  ])
    await expect(change).rejects.toThrow("Sudah ada peserta yang menjawab")
  expect((await getQuestionnaire(daerah.officer, id)).isLocked).toBe(true)
})

test("paper is copied by letters, corrected and taken back; answers of a phone and people out of reach are never touched", async () => {
  const daerah = await newTenant()
  const { id, questions, tickets, participants } = await newTested(daerah, 3)
  const [first = "", second = "", third = ""] = participants.map(({ enrolmentId }) => enrolmentId)
  const visitor = visitorOf(daerah.admin)
  await saveOwnAnswer(visitor, tickets[2] ?? "", { test: "POST", questionId: questions[0] ?? "", option: 0 })
  await handInOwnTest(visitor, tickets[2] ?? "", "POST")
  const typeIn = (actor: Actor, rows: [string, string][], test: "PRE" | "POST" = "POST") =>
    typeInAnswers(actor, {
      trainingId: id,
      test,
      halaman: "",
      rows: rows.map(([enrolmentId, typed]) => ({ enrolmentId, typed, note: "" })),
    })
  await typeIn(daerah.companion, [
    [first, "aba"],
    [second, "A B -"],
  ])
  await typeIn(daerah.officer, [
    [first, "CBA"],
    [second, ""],
  ])
  await typeIn(daerah.officer, [[first, "AAA"]], "PRE")
  await expect(typeIn(daerah.officer, [[third, "ABA"]])).rejects.toThrow("di HP")
  await expect(typeIn(daerah.officer, [[second, "AB"]])).rejects.toThrow("2 jawaban untuk 3 soal")
  await expect(typeIn(daerah.officer, [[second, "ABD"]])).rejects.toThrow("bukan pilihan")
  const outside: Actor = { ...daerah.companion, scope: { kelurahan: ["99.99.99.9999"] } }
  await expect(typeIn(outside, [[first, "AAA"]])).rejects.toThrow("tidak ditemukan")
  const sheet = await listSheet(daerah.officer, id, { test: "POST", page: 1 })
  expect(sheet.lines.map(({ score, method }) => [score, method])).toEqual([
    [66.67, "PAPER"],
    [null, null],
    [33.33, "PHONE"],
  ])
  expect(await listBothTests(daerah.officer, id)).toHaveLength(1)
  expect((await listSheet(outside, id, { test: "POST", page: 1 })).lines).toEqual([])
})

test("only those whose role it is write scores and questions; a visitor's ticket opens nobody else's", async () => {
  const [daerah, elsewhere] = [await newTenant(), await newTenant()]
  const { id, participants } = await newTested(daerah)
  const [enrolmentId = ""] = participants.map((one) => one.enrolmentId)
  const tries = {
    "question.save": (actor: Actor) => removeQuestion(actor, { id: uuidv7(), trainingId: id }),
    "result.type-in": (actor: Actor) =>
      typeInAnswers(actor, {
        trainingId: id,
        test: "PRE",
        halaman: "",
        rows: [{ enrolmentId, typed: "AAA", note: "" }],
      }),
    "result.score-practice": (actor: Actor) =>
      scorePractice(actor, { trainingId: id, halaman: "", rows: [{ enrolmentId, score: 70, note: "" }] }),
  } as const
  const actors = [
    daerah.admin,
    daerah.officer,
    daerah.companion,
    daerah.leader,
    daerah.owner,
    daerah.partner,
    visitorOf(daerah.admin),
  ]
  for (const [action, run] of [
    ["question.save", tries["question.save"]],
    ["result.type-in", tries["result.type-in"]],
    ["result.score-practice", tries["result.score-practice"]],
  ] as const) {
    for (const actor of actors) {
      const outcome = await run(actor).then(
        () => "done",
        (error: Error) => error.message,
      )
      // A partner may score, but only in trainings it takes part in.
      const isPartner = action === "result.score-practice" && actor.role === "partner"
      const expected = isPartner ? /tidak ditemukan/ : may(actor, action) ? /^(done|Sudah ada peserta)/ : /Peran Anda/
      expect.soft(outcome, `${action} ${actor.role}`).toMatch(expected)
    }
    await expect(run(elsewhere.officer)).rejects.toThrow("tidak ditemukan")
  }
})

/** Every step of the funnel. */
const steps = ["ditanya", "diterapkan", "penuh", "sebagian", "belum", "diam", "menunggu"]
  .flatMap((name) => [30, 90, 180].map((days) => `${name}-${days}`))
  .concat(Object.keys(plainSteps))
  .filter((step): step is Step => isStep(step))

/** Attendance, scores and follow-ups of every kind, spread over the participants by their number. */
async function scatter(daerah: TestTenant, id: string, sessionId: string) {
  await asOwner(async (owner) => {
    const of = (sql: string, values: unknown[] = [daerah.id, id]) => owner.query(sql, values)
    const mixed = (salt: string, most: number, of = "queue") =>
      `abs(hashtext(queue::text || ${of}::text || '${salt}')) % ${most}`
    const numbered = "(SELECT id, queue FROM enrolment WHERE tenant_id = $1 AND training_id = $2) n"
    await of(
      `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
       SELECT $1, gen_random_uuid(), $3, n.id, (ARRAY['PRESENT','LATE','EXCUSED','ABSENT'])[1 + ${mixed("a", 4)}], 'TICK', NULL, 'officer' FROM ${numbered}`,
      [daerah.id, id, sessionId],
    )
    await of(
      `INSERT INTO test_result (tenant_id, id, enrolment_id, test, score, method, account_id, role)
       SELECT $1, gen_random_uuid(), n.id, t, 40 + ${mixed("b", 61)}, 'PAPER', NULL, 'officer'
       FROM ${numbered}, unnest(ARRAY['PRE','POST','PRACTICE']) t WHERE (queue + length(t)) % 5 > 0`,
    )
    await of(
      `INSERT INTO follow_up (tenant_id, id, enrolment_id, days, due_on, closes_on, state, applied, changes, number, account_id)
       SELECT $1, gen_random_uuid(), n.id, d, '2026-01-01', '2026-02-01', s, CASE s WHEN 'ANSWERED' THEN (ARRAY['FULLY','PARTLY','NOT'])[1 + ${mixed("c", 3)}] END,
         CASE WHEN s = 'ANSWERED' AND ${mixed("d", 3)} < 2 THEN ARRAY[(ARRAY['SALES','BOOKKEEPING'])[1 + ${mixed("e", 2)}]] ELSE '{}' END,
         CASE WHEN queue % 5 = 0 THEN 7 END, NULL
       FROM (SELECT n.*, d, (ARRAY['PLANNED','ASKED','ANSWERED','NO_ANSWER','ANSWERED','ANSWERED'])[1 + ${mixed("f", 6, "d")}] AS s
         FROM ${numbered}, unnest(ARRAY[30, 90, 180]) d) n`,
    )
  })
}

/** Some invited of whom half are enrolled. */
async function invite(daerah: TestTenant, trainingId: string, enterpriseIds: string[]) {
  const selection = uuidv7()
  await asOwner(async (owner) => {
    await owner.query(
      "INSERT INTO training_selection (tenant_id, id, training_id, reason, wanted, account_id) VALUES ($1, $2, $3, 'Contoh', 9, NULL)",
      [daerah.id, selection, trainingId],
    )
    await owner.query(
      "INSERT INTO training_candidate (tenant_id, id, selection_id, enterprise_id, verdict) SELECT $1, gen_random_uuid(), $2, e, 'INVITED' FROM unnest($3::uuid[]) e",
      [daerah.id, selection, enterpriseIds],
    )
  })
}

test("every number of the funnel is as long as its list, passing is the rule's, and no silence is a success", async () => {
  const daerah = await newTenant()
  const training = await newTraining(daerah, { seats: 600, startsAt: elapsed(), status: "RUNNING" })
  const participants = await newParticipants(daerah, training.id, 90)
  const strangers = await newCandidates(daerah, 10)
  await invite(
    daerah,
    training.id,
    [...participants.slice(0, 10), ...strangers].map(({ enterpriseId }) => enterpriseId),
  )
  await scatter(daerah, training.id, training.sessionId)
  await asOwner((owner) =>
    owner.query(
      "UPDATE enrolment SET state = CASE queue % 2 WHEN 0 THEN 'WAITING' ELSE 'WITHDRAWN' END WHERE tenant_id = $1 AND queue > 84",
      [daerah.id],
    ),
  )
  await asOwner((owner) => advanceTraining(owner, training.id, "DONE"))
  const funnel = await getFunnel(daerah.officer, training.id)
  for (const step of steps) {
    const people = await listStep(daerah.officer, training.id, { step, page: 1 })
    expect.soft(people, step).toHaveLength(funnel.of(step))
    expect.soft(funnel.of(step), step).toBeGreaterThan(0)
    if (/^(diterapkan|penuh|sebagian)-/.test(step))
      expect.soft(people.every(({ said }) => said?.state === "ANSWERED" && said.applied !== "NOT")).toBe(true)
    if (step === "bergerak")
      expect.soft(people.every(({ said }) => said && hasMoved({ ...said, hasPhoto: said.photoId !== null }))).toBe(true)
    if (step.startsWith("diam-")) expect.soft(people.every(({ said }) => said?.applied === null)).toBe(true)
  }
  expect([funnel.of("diundang"), funnel.invitedEnrolled, funnel.waiting, funnel.withdrawn]).toEqual([20, 10, 3, 3])
  for (const days of [30, 90, 180] as const) {
    expect(funnel.of(`diterapkan-${days}`)).toBe(funnel.of(`penuh-${days}`) + funnel.of(`sebagian-${days}`))
    const parts = (["diterapkan", "belum", "diam", "menunggu"] as const).map((name) => funnel.of(`${name}-${days}`))
    expect(parts.reduce((sum, each) => sum + each)).toBe(funnel.of(`ditanya-${days}`))
  }
  const { rows } = await asOwner((owner) =>
    owner.query<{ state: "ANSWERED"; changes: Change[]; number: string | null; id: string }>(
      "SELECT f.state, f.changes, f.number, f.enrolment_id AS id FROM follow_up f JOIN enrolment n ON n.id = f.enrolment_id WHERE n.training_id = $1 AND n.state = 'SEATED' AND EXISTS (SELECT FROM attendance a WHERE a.enrolment_id = n.id AND a.state IN ('PRESENT', 'LATE'))",
      [training.id],
    ),
  )
  const moved = rows.filter((row) => hasMoved({ ...row, hasPhoto: false, number: row.number === null ? null : 1 }))
  expect(funnel.of("bergerak")).toBe(new Set(moved.map(({ id }) => id)).size)
  for (const one of await listAchieved(daerah.officer, training.id))
    expect.soft(hasPassed({ ...one, share: one.share ?? 0 }), one.name).toBe(one.passed)
  expect((await getFunnel((await newTenant()).officer, training.id)).of("terdaftar")).toBe(0)
  expect(
    (await getFunnel({ ...daerah.companion, scope: { kelurahan: ["99.99.99.9999"] } }, training.id)).of("diundang"),
  ).toBe(0)
})

test("the funnel of 500 participants is counted well within a page's 200 ms", async () => {
  const daerah = await newTenant()
  const training = await newTraining(daerah, { seats: 600, startsAt: elapsed(), status: "RUNNING" })
  await newParticipants(daerah, training.id, 500)
  await scatter(daerah, training.id, training.sessionId)
  await asOwner((owner) => owner.query("ANALYZE"))
  const took: number[] = []
  for (let round = 0; round < 8; round += 1) {
    const began = performance.now()
    expect((await getFunnel(daerah.officer, training.id)).of("terdaftar")).toBe(500)
    took.push(performance.now() - began)
  }
  expect(Math.min(...took)).toBeLessThan(150)
})
