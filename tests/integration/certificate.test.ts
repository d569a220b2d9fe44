import { spawn } from "node:child_process"
import { webcrypto } from "node:crypto"
import { once } from "node:events"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { issueCertificates } from "@/lib/certificate/commands/issue"
import { makeCertificates, remakeCertificates } from "@/lib/certificate/commands/make"
import { reissueCertificate, revokeCertificate } from "@/lib/certificate/commands/revoke"
import { listBatches } from "@/lib/certificate/queries/batches"
import { getOwnSheet, getSheet } from "@/lib/certificate/queries/bundle"
import { listCandidates } from "@/lib/certificate/queries/candidates"
import { getBatchFile } from "@/lib/certificate/queries/file"
import { listCertificates } from "@/lib/certificate/queries/list"
import { findCertificate } from "@/lib/certificate/queries/verify"
import { readSigned } from "@/lib/certificate/rules/claim"
import { usualPattern } from "@/lib/certificate/rules/number"
import { door } from "@/lib/db"
import { publicKeyOf } from "@/lib/secret"
import { asOwner } from "../support/catalogue"
import { newTenant, type TestTenant } from "../support/tenant"
import { advanceTraining, newParticipants, newTraining } from "../support/training"

let tenant: TestTenant
let other: TestTenant
beforeAll(async () => {
  ;[tenant, other] = [await newTenant(), await newTenant()]
})

const today = () => new Date().toISOString().slice(0, 10)
const yesterday = () => new Date(Date.now() - 36 * 3_600_000)

function issuing(trainingId: string) {
  return {
    id: uuidv7(),
    trainingId,
    signatoryName: "Contoh, S.E.",
    signatoryTitle: "Kepala Dinas",
    signatoryNip: "",
    place: "Contoh",
    issuedOn: today(),
    pattern: usualPattern,
    withSessions: true,
    portal: "https://contoh.go.id",
  }
}

/** A finished training with so many seated, of whom the first so many were there. */
async function newFinished(daerah: TestTenant, seated: number, present: number) {
  const training = await newTraining(daerah, { status: "RUNNING", seats: Math.max(1, seated), startsAt: yesterday() })
  const people = await newParticipants(daerah, training.id, seated)
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
       SELECT $1, gen_random_uuid(), $2, unnest($3::uuid[]), 'PRESENT', 'TICK', NULL, 'officer'`,
      [daerah.id, training.sessionId, people.slice(0, present).map((one) => one.enrolmentId)],
    )
    await advanceTraining(owner, training.id, "DONE")
  })
  return { id: training.id, people }
}

type Row = { id: string; serial: number; number: string; enrolment_id: string; code: string }

function rowsOf(tenantId: string): Promise<Row[]> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<Row>(
      "SELECT id, serial, number, enrolment_id, code FROM certificate WHERE tenant_id = $1 ORDER BY year, serial",
      [tenantId],
    )
    return rows
  })
}

describe("issuing", () => {
  test("two officers at once give everybody one certificate, with numbers that leave no gap", async () => {
    const { id } = await newFinished(tenant, 12, 10)
    const both = await Promise.allSettled([
      issueCertificates(tenant.officer, issuing(id)),
      issueCertificates(tenant.admin, issuing(id)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const rows = await rowsOf(tenant.id)
    expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: 10 }, (_, at) => at + 1))
    expect(new Set(rows.map((row) => row.enrolment_id)).size).toBe(10)
    expect(rows.every(({ code }) => /^[0-9a-z]{20}$/.test(code))).toBe(true)
  })

  test("batches of several trainings at once share the year's series without a gap or a double", async () => {
    const own = await newTenant()
    const trainings = await Promise.all([5, 7, 3].map((count) => newFinished(own, count, count)))
    await Promise.all(trainings.map(({ id }) => issueCertificates(own.officer, issuing(id))))
    const rows = await rowsOf(own.id)
    expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
    expect(new Set(rows.map(({ number }) => number)).size).toBe(15)
  })

  test("the series begins again in another year", async () => {
    const own = await newTenant()
    const { id } = await newFinished(own, 2, 2)
    await asOwner((owner) =>
      owner.query("INSERT INTO certificate_series (tenant_id, id, year, last) VALUES ($1, $2, $3, 41)", [
        own.id,
        uuidv7(),
        new Date().getFullYear() - 1,
      ]),
    )
    await issueCertificates(own.officer, issuing(id))
    expect((await rowsOf(own.id)).map(({ serial }) => serial)).toEqual([1, 2])
  })

  test("the same form sent twice is one batch", async () => {
    const { id } = await newFinished(tenant, 2, 2)
    const form = issuing(id)
    await issueCertificates(tenant.officer, form)
    expect(await issueCertificates(tenant.officer, form)).toEqual({ id: form.id })
    expect(await listCertificates(tenant.officer, id)).toHaveLength(2)
  })

  test("who was absent gets none, and who passed no test one of attendance", async () => {
    const { id, people } = await newFinished(tenant, 4, 3)
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO test_result (tenant_id, id, enrolment_id, test, score, method, account_id, role)
         SELECT $1, gen_random_uuid(), e, 'POST', CASE WHEN e = $3 THEN 40 ELSE 80 END, 'PAPER', NULL, 'officer' FROM unnest($2::uuid[]) e`,
        [tenant.id, people.slice(0, 2).map((one) => one.enrolmentId), people[1]?.enrolmentId],
      ),
    )
    await issueCertificates(tenant.officer, issuing(id))
    const lines = await listCertificates(tenant.officer, id)
    expect(lines.map(({ name, kind, creditHours, totalHours }) => [name, kind, creditHours, totalHours])).toEqual([
      ["Peserta 1", "PASSED", 4, 4],
      ["Peserta 2", "ATTENDED", 4, 4],
      ["Peserta 3", "ATTENDED", 4, 4],
    ])
    const held = (await listCandidates(tenant.officer, id)).map(({ number }) => number !== null)
    expect(held).toEqual([true, true, true, false])
  })

  test("nothing before the end of the training, and no day before its last session or in the future", async () => {
    const running = await newTraining(tenant, { status: "RUNNING", startsAt: yesterday() })
    await expect(issueCertificates(tenant.officer, issuing(running.id))).rejects.toThrow(
      "setelah kegiatan dinyatakan selesai",
    )
    const { id } = await newFinished(tenant, 1, 1)
    for (const issuedOn of ["2020-01-01", "2099-01-01"])
      await expect(issueCertificates(tenant.officer, { ...issuing(id), issuedOn })).rejects.toMatchObject({
        field: "issuedOn",
      })
    expect(await listCertificates(tenant.officer, id)).toEqual([])
  })

  test("roles: staff issue and revoke; a companion sees those of the kelurahan; partners, owners and another daerah none", async () => {
    const { id } = await newFinished(tenant, 2, 2)
    for (const role of ["companion", "leader", "owner", "partner"] as const)
      await expect(issueCertificates(tenant[role], issuing(id)), role).rejects.toMatchObject({ reason: "forbidden" })
    await expect(issueCertificates(other.officer, issuing(id))).rejects.toMatchObject({ reason: "not-found" })
    await issueCertificates(tenant.officer, issuing(id))
    const [first] = await listCertificates(tenant.companion, id)
    expect(first).toBeDefined()
    expect(await listCertificates(tenant.owner, id)).toEqual([])
    expect(await listCertificates(other.admin, id)).toEqual([])
    expect(await getSheet(other.admin, first?.id ?? "")).toBeNull()
    for (const actor of [other.officer, tenant.companion, tenant.leader]) {
      const attempt = revokeCertificate(actor, { id: first?.id ?? "", trainingId: id, reason: "x" })
      await expect(attempt).rejects.toMatchObject({ reason: actor === other.officer ? "not-found" : "forbidden" })
    }
  })
})

describe("whoever checks a certificate", () => {
  const visitorOf = (daerah: TestTenant) => ({ ...daerah.owner, userId: null, role: "visitor" as const })

  test("sees that it holds, and nothing of its holder but the name", async () => {
    const { id } = await newFinished(tenant, 1, 1)
    await issueCertificates(tenant.officer, issuing(id))
    const row = (await rowsOf(tenant.id)).at(-1)
    const found = await findCertificate(visitorOf(tenant), row?.code ?? "")
    expect(found).toEqual({
      state: "VALID",
      endedAt: null,
      number: row?.number,
      name: "Peserta 1",
      title: "Pelatihan percobaan",
      day: today(),
      creditHours: 4,
      totalHours: 4,
      kind: "ATTENDED",
    })
    expect(await findCertificate(visitorOf(other), row?.code ?? "")).toBeNull()
    expect(await findCertificate(visitorOf(tenant), "0".repeat(20))).toBeNull()
  })

  test("can check the QR without the portal, and every change of it shows", async () => {
    const { id, people } = await newFinished(tenant, 1, 1)
    await issueCertificates(tenant.officer, issuing(id))
    const [sheet] = (await getOwnSheet(visitorOf(tenant), people[0]?.enrolmentId ?? ""))?.sheets ?? []
    const signed = readSigned(sheet?.address ?? "")
    expect(signed?.claim).toMatchObject({ name: "Peserta 1", day: today(), creditHours: 4 })
    const algorithm = { name: "ECDSA", namedCurve: "P-256" }
    const check = async (daerah: TestTenant, text: string) => {
      const key = await webcrypto.subtle.importKey("jwk", publicKeyOf(daerah.id), algorithm, false, ["verify"])
      const signature = Buffer.from(signed?.signature ?? "", "base64url")
      return webcrypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, Buffer.from(text))
    }
    expect(sheet?.address.startsWith(`https://contoh.go.id/${tenant.slug}/verifikasi/`)).toBe(true)
    expect(await check(tenant, signed?.message ?? "")).toBe(true)
    expect(await check(tenant, signed?.message.replace("Peserta+1", "Peserta+2") ?? "")).toBe(false)
    expect(await check(other, signed?.message ?? "")).toBe(false)
    expect(publicKeyOf(tenant.id)).not.toHaveProperty("d")
  })

  test("sees at once that it was revoked or replaced", async () => {
    const { id } = await newFinished(tenant, 2, 2)
    await issueCertificates(tenant.officer, issuing(id))
    const [one, two] = await listCertificates(tenant.officer, id)
    const codes = new Map((await rowsOf(tenant.id)).map((row) => [row.id, row.code]))
    const look = (certificateId = "") => findCertificate(visitorOf(tenant), codes.get(certificateId) ?? "")
    await revokeCertificate(tenant.officer, { id: one?.id ?? "", trainingId: id, reason: "Bukan peserta" })
    expect(await look(one?.id)).toMatchObject({ state: "REVOKED", endedAt: expect.any(String) })
    const again = {
      id: uuidv7(),
      certificateId: two?.id ?? "",
      trainingId: id,
      name: "Nama Benar",
      reason: "Salah eja",
    }
    await reissueCertificate(tenant.officer, again)
    expect(await reissueCertificate(tenant.officer, again)).toMatchObject({ id: again.id })
    expect(await look(two?.id)).toMatchObject({ state: "REPLACED" })
    const lines = await listCertificates(tenant.officer, id)
    expect(lines.map(({ state, name }) => [state, name])).toEqual([
      ["REVOKED", "Peserta 1"],
      ["REPLACED", "Peserta 2"],
      ["VALID", "Nama Benar"],
    ])
    expect(lines[1]?.replacement).toBe(lines[2]?.number)
    await expect(revokeCertificate(tenant.officer, { id: one?.id ?? "", trainingId: id, reason: "x" })).rejects.toThrow(
      "sudah tidak berlaku",
    )
    await issueCertificates(tenant.officer, issuing(id))
    expect((await listCertificates(tenant.officer, id)).map(({ state }) => state)).toEqual([
      "REVOKED",
      "REPLACED",
      "VALID",
      "VALID",
    ])
  })
})

describe("the file to print", () => {
  const pagesIn = (bytes: Buffer | null) => bytes?.toString("latin1").match(/\/Type \/Page\n/g)?.length ?? 0

  test("holds what is in force, and is made again when one is revoked while it is being made", async () => {
    const { id } = await newFinished(tenant, 3, 3)
    const form = issuing(id)
    await issueCertificates(tenant.officer, form)
    const [first] = await listCertificates(tenant.officer, id)
    let revoked = false
    await makeCertificates(tenant.admin, form.id, async () => {
      if (revoked) return
      revoked = true
      await revokeCertificate(tenant.officer, { id: first?.id ?? "", trainingId: id, reason: "Salah orang" })
    })
    expect(await listBatches(tenant.officer, id)).toMatchObject([{ state: "DONE", done: 2, total: 2, count: 2 }])
    expect(pagesIn(await getBatchFile(tenant.officer, { id: form.id, trainingId: id }))).toBe(4)
    expect(await getBatchFile(other.officer, { id: form.id, trainingId: id })).toBeNull()
    const before = await getBatchFile(tenant.officer, { id: form.id, trainingId: id })
    await remakeCertificates(tenant.officer, { id: form.id, trainingId: id })
    await makeCertificates(tenant.admin, form.id)
    expect(await getBatchFile(tenant.officer, { id: form.id, trainingId: id })).toEqual(before)
  })

  test("a worker killed in the middle leaves numbers as they are, and the next one finishes", async () => {
    const { id } = await newFinished(tenant, 4, 4)
    const form = issuing(id)
    await issueCertificates(tenant.officer, form)
    const before = await rowsOf(tenant.id)
    const flags = ["--conditions=react-server", "--import", "tsx"]
    const child = spawn(process.execPath, [...flags, "tests/support/make-and-hang.ts", tenant.slug, form.id], {
      env: process.env,
      stdio: ["ignore", "pipe", "inherit"],
    })
    await once(child.stdout, "data")
    child.kill("SIGKILL")
    await once(child, "exit")
    expect(await listBatches(tenant.officer, id)).toMatchObject([{ state: "WAITING" }])
    const left = { slug: tenant.slug, batchId: form.id }
    expect(await door("unfinished_certificates")).toContainEqual(left)
    await makeCertificates(tenant.admin, form.id)
    expect(await listBatches(tenant.officer, id)).toMatchObject([{ state: "DONE", done: 4 }])
    expect(await door("unfinished_certificates")).not.toContainEqual(left)
    expect(await rowsOf(tenant.id)).toEqual(before)
    expect(pagesIn(await getBatchFile(tenant.officer, { id: form.id, trainingId: id }))).toBe(8)
  })
})
