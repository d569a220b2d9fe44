import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { removeFile } from "@/lib/files"
import { findChangeable, findMou, refuseStranger } from "@/lib/mou/commands/find"
import { refuseForeign, refuseLoss, refuseUnfit } from "@/lib/mou/commands/refuse"
import { listChanged } from "@/lib/mou/rules/changed"
import { isRemovable } from "@/lib/mou/rules/step"
import type { SaveMou } from "@/lib/mou/schema/mou"
import { Refusal } from "@/lib/refusal"

/** Record an agreement as a proposal; the same form sent twice is one agreement. */
export function proposeMou(actor: Actor, input: SaveMou): Promise<{ id: string }> {
  return write(actor, "mou.plan", async (tx, audit) => {
    const { id } = input
    const posted = await tx.mou.findFirst({ where: { id, tenantId: actor.tenantId }, select: { id: true } })
    audit({ detail: posted ? { repeated: true } : { isNew: true } })
    if (posted) return posted
    const names = await refuseForeign(tx, actor, input)
    await refuseUnfit(tx, actor, input)
    await refuseStranger(tx, actor, input.responsibleId)

    await tx.mou.create({ data: { id, ...factsOf(input) }, select: { id: true } })
    await tx.mouParty.createMany({ data: partiesOf(input, names) })
    return { id }
  })
}

/** Change an agreement's facts, as long as nobody changed it or took a step since the form was opened. */
export function correctMou(actor: Actor, input: SaveMou): Promise<{ id: string }> {
  return write(actor, "mou.plan", async (tx, audit) => {
    const { id, version } = input
    const mou = await findChangeable(tx, actor, id)
    if (version !== mou.updatedAt.toISOString())
      throw new Refusal(
        "conflict",
        "Perjanjian ini baru saja diubah orang lain. Buka formulirnya lagi, lalu ulangi perubahan Anda; isian di halaman ini tetap dapat Anda salin.",
        null,
        [{ href: `/${actor.tenantSlug}/mou/${id}/ubah`, label: "Buka formulir yang terbaru" }],
      )
    const names = await refuseForeign(tx, actor, input)
    await refuseUnfit(tx, actor, input)
    if (input.responsibleId !== mou.responsibleId) await refuseStranger(tx, actor, input.responsibleId)
    await refuseLoss(tx, actor, { mou, input })

    const ofMou = { tenantId: actor.tenantId, mouId: id }
    const parties = partiesOf(input, names)
    const known = await tx.mouParty.findMany({ where: ofMou, orderBy: { position: "asc" } })
    const [facts, before] = [factsOf(input), { ...mou, parties: known.map(sayParty) }]
    audit({ detail: { changed: listChanged(before, { ...facts, parties: parties.map(sayParty) }) } })
    await tx.mou.update({ where: key(actor, id), data: { ...facts, updatedAt: new Date() }, select: { id: true } })
    await tx.mouParty.deleteMany({ where: ofMou })
    await tx.mouParty.createMany({ data: parties })
    return { id }
  })
}

/** Take a proposal away with its drafts; once a step was taken or something stands on it, it is stopped instead. */
export async function removeMou(actor: Actor, id: string): Promise<{ id: string }> {
  const { files } = await write(actor, "mou.remove", async (tx) => {
    const { status } = await findMou(tx, actor, id)
    const ofMou = { tenantId: actor.tenantId, mouId: id }
    const standing = {
      status,
      steps: await tx.mouTransition.count({ where: ofMou }),
      obligations: await tx.obligation.count({ where: ofMou }),
      submissions: await tx.submission.count({ where: ofMou }),
      interactions: await tx.interaction.count({ where: ofMou }),
      children: await tx.mou.count({ where: { tenantId: actor.tenantId, parentId: id } }),
    }
    if (!isRemovable(standing))
      throw new Refusal("conflict", "Hanya usulan yang belum berjalan yang dapat dihapus; hentikan perjanjian ini.")

    const files = await tx.document.findMany({
      where: { tenantId: actor.tenantId, versions: { some: ofMou } },
      select: { id: true, fileKey: true },
    })
    await tx.mou.delete({ where: key(actor, id), select: { id: true } })
    const ids = files.map((file) => file.id)
    await tx.document.deleteMany({ where: { tenantId: actor.tenantId, id: { in: ids } } })
    return { id, files }
  })
  await Promise.all(files.map(({ fileKey }) => removeFile(fileKey)))
  return { id }
}

const dateOf = (day: string | null) => (day ? new Date(day) : null)

function factsOf({ id: _, version: __, parties, ...facts }: SaveMou) {
  return {
    ...facts,
    partnerId: parties.flatMap(({ partnerId }) => partnerId ?? [])[0] ?? "",
    signedOn: dateOf(facts.signedOn),
    startsOn: dateOf(facts.startsOn),
    endsOn: dateOf(facts.endsOn),
    tkksdOn: dateOf(facts.tkksdOn),
    dprdOn: dateOf(facts.dprdOn),
    dueOn: dateOf(facts.dueOn),
  }
}

/** The parties in their order, a partner by its recorded name where the paper names it no other way. */
function partiesOf({ id: mouId, parties }: SaveMou, names: ReadonlyMap<string, string>) {
  return parties.map(({ row: _, ...party }, at) => ({
    ...party,
    id: uuidv7(),
    mouId,
    position: at + 1,
    institution: party.institution || (names.get(party.partnerId ?? "") ?? ""),
  }))
}

type Party = Omit<ReturnType<typeof partiesOf>[number], "authority"> & { authority: string }

/** What is said of a party, without what every saving makes anew. */
function sayParty({ partnerId, institution, number, signatory, office, authority, authorityNumber }: Party) {
  return { partnerId, institution, number, signatory, office, authority, authorityNumber }
}
