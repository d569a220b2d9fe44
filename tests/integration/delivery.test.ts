import { v7 as uuidv7 } from "uuid"
import { afterEach, beforeEach, expect, test } from "vitest"
import { door } from "@/lib/db"
import { deliverIn } from "@/lib/delivery"
import { reloadEnv } from "@/lib/env"
import { closeMail } from "@/lib/mail"
import { claimMessages } from "@/lib/message/commands/deliver"
import { asOwner } from "../support/catalogue"
import { startMailServer } from "../support/smtp"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let mail: Awaited<ReturnType<typeof startMailServer>>

beforeEach(async () => {
  tenant = await newTenant()
  mail = await startMailServer((to) => {
    if (to.startsWith("penuh")) return "452 Kotak penuh"
    return to.startsWith("salah") ? "550 Tidak dikenal" : "250 OK"
  })
  Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: "umkm@contoh.test" })
  reloadEnv()
})

afterEach(async () => {
  closeMail()
  await mail.stop()
  delete process.env.SMTP_URL
  delete process.env.MAIL_FROM
  reloadEnv()
})

/** Messages in the outbox of the tenant, each to an address of its own. */
async function queue(addresses: string[], body = "Halo"): Promise<void> {
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO message (tenant_id, id, event, channel, address, subject, body, state, sender_id)
       SELECT $1, id, 'OTHER', 'EMAIL', address, 'Perihal ' || address, $4, 'QUEUED', NULL
       FROM unnest($2::uuid[], $3::text[]) AS m (id, address)`,
      [tenant.id, addresses.map(() => uuidv7()), addresses, body],
    ),
  )
}

type Row = { address: string; state: string; tries: number; error: string; wait: number; sent: boolean }

/** The tenant's outbox by address; `wait` is in whole minutes from now. */
async function outbox(): Promise<Row[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<Row>(
      `SELECT address, state, tries, error, round(extract(epoch FROM due_at - now()) / 60)::int AS wait, sent_at IS NOT NULL AS sent
       FROM message WHERE tenant_id = $1 ORDER BY address`,
      [tenant.id],
    ),
  )
  return rows
}

const change = (text: string) =>
  asOwner((owner) => owner.query(`UPDATE message SET ${text} WHERE tenant_id = $1`, [tenant.id]))

test("what is queued goes out once, with its words as written, however many workers look", async () => {
  const addresses = Array.from({ length: 23 }, (_, at) => `orang${at}@contoh.test`)
  await queue(addresses, "Yth. Bapak/Ibu, pukul 08.00–12.00 WITA é")
  expect(await door("due_messages")).toContain(tenant.slug)
  const taken = await Promise.all(Array.from({ length: 5 }, () => deliverIn(tenant.slug)))
  expect(taken.reduce((sum, count) => sum + count)).toBe(23)
  expect(mail.letters.flatMap(({ to }) => to).sort()).toEqual([...addresses].sort())
  expect((await outbox()).every(({ state, sent, tries }) => state === "SENT" && sent && tries === 1)).toBe(true)
  expect(await door("due_messages")).not.toContain(tenant.slug)
  const [letter] = mail.letters
  expect(letter?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@contoh\.test>$/im)
  expect(letter?.text).toMatch(/^From: UMKM .*<umkm@contoh\.test>$/im)
  expect(letter?.text).toContain("WITA =C3=A9")
})

test("a full mailbox is tried again later, an unknown address is not, and each says why", async () => {
  await queue(["penuh@contoh.test", "salah@contoh.test", "siti@contoh.test"])
  await deliverIn(tenant.slug)
  expect(await outbox()).toEqual([
    expect.objectContaining({ address: "penuh@contoh.test", state: "QUEUED", tries: 1, wait: 1, sent: false }),
    expect.objectContaining({ address: "salah@contoh.test", state: "FAILED", tries: 1, sent: false }),
    expect.objectContaining({ address: "siti@contoh.test", state: "SENT" }),
  ])
  expect((await outbox())[1]?.error).toBe("Server surel menolak pesan ini (kode 550); periksa alamat surelnya.")
  expect(await deliverIn(tenant.slug)).toBe(0)
  await change("due_at = now(), tries = 4")
  await deliverIn(tenant.slug)
  expect((await outbox())[0]).toMatchObject({ state: "FAILED", tries: 5 })
})

test("a mail server that is away loses nothing", async () => {
  await queue(["siti@contoh.test"])
  await mail.stop()
  await deliverIn(tenant.slug)
  expect((await outbox())[0]).toMatchObject({ state: "QUEUED", tries: 1, error: "Server surel tidak dapat dihubungi." })
})

test("what a killed worker had taken is not sent a second time, and the outbox says so", async () => {
  await queue(["siti@contoh.test"])
  const operator = { ...tenant.admin, userId: null }
  expect((await claimMessages(operator)).messages).toHaveLength(1)
  expect(await deliverIn(tenant.slug)).toBe(0)
  await change("due_at = now()")
  expect(await deliverIn(tenant.slug)).toBe(0)
  expect(mail.letters).toEqual([])
  const [row] = await outbox()
  expect(row).toMatchObject({ state: "FAILED" })
  expect(row?.error).toContain("mungkin sudah sampai")
})

test("what waited for days is not sent when a mail server is there at last", async () => {
  await queue(["siti@contoh.test"])
  await change("due_at = now() - interval '49 hours'")
  expect(await deliverIn(tenant.slug)).toBe(0)
  expect(mail.letters).toEqual([])
  expect((await outbox())[0]?.error).toContain("lebih dari dua hari")
})
