import { parseArgs } from "node:util"
import { v7 as uuidv7 } from "uuid"
import { normaliseIdentifier } from "../lib/account/rules"
import { closeDatabase } from "../lib/db"
import { env } from "../lib/env"
import { inviteMember } from "../lib/member/commands"
import { invitationHours, spellCode } from "../lib/member/rules"
import { getOperatorActor } from "../lib/operator"
import { asOwner } from "./as-owner"
import { Halt, runCommand } from "./halt"
import { prepare } from "./prepare"
import { addTenant } from "./tenants"

const usage =
  'Cara pakai: npm run tenant:add -- --kode 51.71 --admin E-MAIL-ATAU-HP [--nama "Nama dinas"] [--slug kota-denpasar]'

type Order = { code: string; slug?: string; agencyName?: string; admin: string }

runCommand(async () => {
  const { admin, ...wanted } = readOrder()
  const database = await prepare()
  try {
    const { slug } = await asOwner(database.ownerUrl, (client) => addTenant(client, wanted))
    const { code } = await inviteMember(await getOperatorActor(slug), {
      id: uuidv7(),
      name: admin,
      role: "admin",
      kelurahan: [],
    })
    report(slug, admin, code)
  } finally {
    await closeDatabase()
    await database.stop()
  }
})

function readOrder(): Order {
  const options = {
    kode: { type: "string" },
    slug: { type: "string" },
    nama: { type: "string" },
    admin: { type: "string" },
  } as const
  let values: { kode?: string; slug?: string; nama?: string; admin?: string }
  try {
    values = parseArgs({ options }).values
  } catch {
    throw new Halt(usage)
  }
  if (!values.kode || !values.admin) throw new Halt(usage)
  const admin = normaliseIdentifier(values.admin)
  if (!admin) throw new Halt(`--admin ${values.admin} bukan alamat e-mail atau nomor HP.`)
  return { code: values.kode, slug: values.slug, agencyName: values.nama, admin }
}

function report(slug: string, admin: string, code: string): void {
  const base = env().PORTAL_URL ?? `http://127.0.0.1:${env().PORT}`
  console.log(`Daerah ditambahkan: ${base}/${slug}`)
  console.log(`Undangan admin untuk ${admin}, sekali pakai, berlaku ${invitationHours} jam:`)
  console.log(`${base}/undangan/${code}`)
  console.log(`Atau ketik kode ini di ${base}/undangan: ${spellCode(code)}`)
}
