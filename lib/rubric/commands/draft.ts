import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { baseRubric } from "@/lib/rubric/rules/base"
import {
  type CriterionChange,
  changeCriterion,
  changeWhole,
  listFaults,
  type WholeChange,
} from "@/lib/rubric/rules/change"
import type { CopyRubric, PublishRubric } from "@/lib/rubric/schema/draft"
import { Rubric } from "@/lib/rubric/schema/rubric"
import { getCalendar } from "@/lib/tenant/queries"

/** Copy a version of the rubric to a draft of the daerah's own; sent twice it is one. */
export function copyRubric(actor: Actor, { id, from, title }: CopyRubric): Promise<{ id: string }> {
  return write(actor, "rubric.draft", async (tx, audit) => {
    const posted = await tx.rubric.findUnique({ where: key(actor, id), select: { id: true } })
    audit({ detail: { from, repeated: posted !== null } })
    if (posted) return posted
    const content = from === "base" ? baseRubric : (await requireRubric(tx, actor, from)).content
    const { tenantId } = actor
    const last = await tx.rubric.aggregate({ where: { tenantId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    return tx.rubric.create({
      data: { id, number, title, content: { ...content, title, version: String(number) }, role: actor.role },
      select: { id: true },
    })
  })
}

/** Set one criterion of a draft. */
export function saveCriterion(actor: Actor, { id, change }: { id: string; change: CriterionChange }) {
  return changeDraft(actor, id, (content) => {
    if (!content.criteria.some(({ code }) => code === change.code))
      throw new Refusal("not-found", "Kriteria ini tidak ada di rubrik.")
    return changeCriterion(content, change)
  })
}

/** Set the weights of a draft, and what its levels ask for. */
export function saveWhole(actor: Actor, { id, change }: { id: string; change: WholeChange }) {
  return changeDraft(actor, id, (content) => changeWhole(content, change))
}

function changeDraft(actor: Actor, id: string, change: (content: Rubric) => Rubric): Promise<{ id: string }> {
  return write(actor, "rubric.draft", async (tx) => {
    const { content, publishedAt } = await requireRubric(tx, actor, id)
    if (publishedAt) throw new Refusal("conflict", "Versi yang sudah terbit tidak berubah. Salin dulu menjadi draf.")
    const data = { content: Rubric.parse(change(content)), updatedAt: new Date() }
    return tx.rubric.update({ where: key(actor, id), data, select: { id: true } })
  })
}

/** Throw a draft away. */
export function removeDraft(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "rubric.draft", async (tx, audit) => {
    const { publishedAt } = await requireRubric(tx, actor, id)
    if (publishedAt) throw new Refusal("conflict", "Versi yang sudah terbit tidak dapat dihapus.")
    audit({ detail: { removed: true } })
    await tx.rubric.delete({ where: key(actor, id), select: { id: true } })
    return { id }
  })
}

/** Publish a draft from a day on, today or later: it never changes again; whether it counts today already is answered. */
export function publishRubric(actor: Actor, { id, startsOn }: PublishRubric): Promise<{ id: string; isNow: boolean }> {
  return write(actor, "rubric.publish", async (tx, audit) => {
    const { content, publishedAt } = await requireRubric(tx, actor, id)
    if (publishedAt) throw new Refusal("conflict", "Versi ini sudah terbit.")
    const [fault] = listFaults(content)
    if (fault) throw new Refusal("conflict", fault)
    const { today } = await getCalendar(tx, actor)
    if (startsOn < today)
      throw new Refusal("conflict", "Rubrik berlaku mulai hari ini atau nanti, tidak mundur.", "startsOn")
    audit({ detail: { startsOn } })
    const data = { startsOn: new Date(startsOn), publishedAt: new Date() }
    await tx.rubric.update({ where: key(actor, id), data, select: { id: true } })
    return { id, isNow: startsOn <= today }
  })
}

async function requireRubric(tx: Tx, actor: Actor, id: string) {
  const found = await tx.rubric.findUnique({ where: key(actor, id), select: { content: true, publishedAt: true } })
  if (!found) throw new Refusal("not-found", "Versi rubrik ini tidak ditemukan.")
  return { content: Rubric.parse(found.content), publishedAt: found.publishedAt }
}
