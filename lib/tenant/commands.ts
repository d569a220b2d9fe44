import "server-only"
import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { putFile, removeFile } from "@/lib/files"
import { Refusal } from "@/lib/refusal"
import { pictureKind } from "@/lib/tenant/rules"
import type { RenameAgency, SetApprovalMonths, SetMouSteps, UpdateProfile } from "@/lib/tenant/schema"

const logoSize = 256
const unreadable = "Gambar ini tidak dapat dibaca; simpan ulang sebagai PNG, JPEG, atau WebP, lalu unggah lagi."

/** Change how the public reaches the agency, and the daerah's colour. */
export function updateProfile(actor: Actor, input: UpdateProfile) {
  return write(actor, "tenant.update-profile", async (tx, audit) => {
    audit({ detail: { changed: Object.keys(input) } })
    return tx.tenant.update({ where: { id: actor.tenantId }, data: input, select: { id: true } })
  })
}

/** Let approvals given from now on hold for so many months from the visit. */
export function setApprovalMonths(actor: Actor, { approvalMonths }: SetApprovalMonths) {
  return write(actor, "tenant.set-approval-months", (tx, audit) => {
    audit({ detail: { approvalMonths } })
    return tx.tenant.update({ where: { id: actor.tenantId }, data: { approvalMonths }, select: { id: true } })
  })
}

/** Leave steps of an agreement out in the daerah; an agreement that stands on one goes on from there. */
export function setMouSteps(actor: Actor, { off }: SetMouSteps) {
  return write(actor, "tenant.set-mou-steps", (tx, audit) => {
    audit({ detail: { off } })
    return tx.tenant.update({ where: { id: actor.tenantId }, data: { mouStepsOff: off }, select: { id: true } })
  })
}

/** Record what the agency is called from a day on; the same day again corrects that name, every other name stays as history. */
export function renameAgency(actor: Actor, { id, name, shortName, unit, ...input }: RenameAgency) {
  const validFrom = new Date(input.validFrom)
  return write(actor, "agency.rename", async (tx, audit) => {
    audit({ detail: { name, validFrom: input.validFrom } })
    const same = await tx.agency.findFirst({
      where: { tenantId: actor.tenantId, OR: [{ id }, { validFrom }] },
      select: { id: true },
    })
    const data = { name, shortName, unit, validFrom }
    if (same) return tx.agency.update({ where: key(actor, same.id), data, select: { id: true } })
    return tx.agency.create({ data: { id, ...data }, select: { id: true } })
  })
}

/** Show another logo: the picture is drawn anew, so that nothing but its pixels is kept. */
export async function changeLogo(actor: Actor, picture: Uint8Array) {
  const name = `logo/${actor.tenantId}/${uuidv7()}.png`
  const drawn = await redraw(picture)
  return replaceLogo(actor, name, () => putFile(name, drawn))
}

/** Show no logo. */
export function removeLogo(actor: Actor) {
  return replaceLogo(actor, null, async () => undefined)
}

async function replaceLogo(actor: Actor, logoFile: string | null, keep: () => Promise<void>) {
  const { id, former } = await write(actor, "tenant.update-profile", async (tx, audit) => {
    audit({ detail: { changed: ["logo"] } })
    await keep()
    const where = { id: actor.tenantId }
    const { logoFile: former } = await tx.tenant.findFirstOrThrow({ where, select: { logoFile: true } })
    return { ...(await tx.tenant.update({ where, data: { logoFile }, select: { id: true } })), former }
  })
  if (former) await removeFile(former)
  return { id }
}

async function redraw(picture: Uint8Array): Promise<Buffer> {
  if (!pictureKind(picture)) throw new Refusal("conflict", "Logo harus berupa gambar PNG, JPEG, atau WebP.", "logo")
  try {
    return await sharp(picture, { limitInputPixels: 40_000_000 })
      .autoOrient()
      .resize(logoSize, logoSize, { fit: "inside", withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer()
  } catch {
    throw new Refusal("conflict", unreadable, "logo")
  }
}
