import { parseArgs } from "node:util"
import { closeDatabase } from "../lib/db"
import { asOwner } from "./as-owner"
import { Halt, runCommand } from "./halt"
import { linkPartners, type NamedPartner, type OneOrganisation, unlinkPartner } from "./organisations"
import { prepare } from "./prepare"

const usage =
  'Cara pakai: npm run partner:link -- --mitra "SLUG/NAMA ATAU ID" --mitra "SLUG/NAMA ATAU ID" [--lembaga "Nama lembaga"]\n' +
  '       atau: npm run partner:link -- --lepas "SLUG/NAMA ATAU ID"'

runCommand(async () => {
  const order = readOrder()
  const database = await prepare()
  try {
    if ("slug" in order) await asOwner(database.ownerUrl, (client) => unlinkPartner(client, order))
    else await asOwner(database.ownerUrl, (client) => linkPartners(client, order))
    console.log(say(order))
  } finally {
    await closeDatabase()
    await database.stop()
  }
})

function readOrder(): OneOrganisation | NamedPartner {
  const options = {
    mitra: { type: "string", multiple: true },
    lembaga: { type: "string" },
    lepas: { type: "string" },
  } as const
  let values: { mitra?: string[]; lembaga?: string; lepas?: string }
  try {
    values = parseArgs({ options }).values
  } catch {
    throw new Halt(usage)
  }
  const { mitra = [], lembaga, lepas } = values
  if ((lepas === undefined) === (mitra.length === 0)) throw new Halt(usage)
  return lepas === undefined
    ? { name: lembaga?.trim() || undefined, partners: mitra.map(readPartner) }
    : readPartner(lepas)
}

function readPartner(text: string): NamedPartner {
  const [, slug, partner] = /^([a-z0-9-]+)\/(.+)$/.exec(text.trim()) ?? []
  if (!slug || !partner) throw new Halt(usage)
  return { slug, partner: partner.trim() }
}

function say(order: OneOrganisation | NamedPartner): string {
  if ("slug" in order) return `Dilepas: ${order.slug}/${order.partner}. Catatan mitra di daerah itu tidak berubah.`
  const named = order.partners.map(({ slug, partner }) => `${slug}/${partner}`).join(", ")
  return `Tercatat sebagai satu lembaga: ${named}. Daerah-daerah itu tidak saling melihat apa pun.`
}
