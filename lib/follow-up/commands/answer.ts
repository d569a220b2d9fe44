import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { key, type Tx, write } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { putFile } from "@/lib/files"
import { takesAnswer } from "@/lib/follow-up/rules/outcome"
import { followUpStates } from "@/lib/follow-up/rules/words"
import type { AnswerFor, AnswerOwn, GiveUp } from "@/lib/follow-up/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import { redrawPhoto } from "@/lib/picture"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

/** Keep an owner's own answer, once; a late one counts too. */
export async function answerOwnFollowUp(visitor: Actor, { tiket, days, ...answer }: Omit<AnswerOwn, "daerah">) {
  const participant = await getParticipant(visitor, tiket)
  if (!participant) throw new Refusal("not-found", "Tautan ini tidak berlaku lagi.")
  return keepAnswer(visitor, { tenantId: visitor.tenantId, enrolmentId: participant.id, days }, answer)
}

/** Keep what a companion or officer heard or saw of an owner, once; a late answer counts too. */
export function answerFollowUpFor(actor: Actor, { id, ...answer }: AnswerFor) {
  return keepAnswer(actor, { id, tenantId: actor.tenantId, enrolment: visibleEnrolments(actor) }, answer)
}

type Answer = Omit<AnswerFor, "id">

async function keepAnswer(actor: Actor, which: Prisma.FollowUpWhereInput, { photo, ...answer }: Answer) {
  const drawn = photo && (await redrawPhoto(await photo.bytes()))
  return write(actor, "follow-up.answer", async (tx, audit) => {
    const { id, enrolmentId } = await loadOpen(tx, actor, which)
    const photoKey = drawn && `follow-up/${actor.tenantId}/${id}.jpg`
    audit({ subject: enrolmentId, detail: { followUp: id, applied: answer.applied, photo: drawn !== null } })
    if (drawn && photoKey) await putFile(photoKey, drawn)
    const { words, numberUnit, number, applied, changes } = answer
    const said = { applied, changes, words: redactText(words), number, numberUnit: redactText(numberUnit), photoKey }
    const who = { accountId: actor.userId, role: actor.role, answeredAt: new Date() }
    return tx.followUp.update({
      where: key(actor, id),
      data: { state: "ANSWERED", ...said, ...who },
      select: { id: true },
    })
  })
}

/** Note that somebody cannot be reached: it counts as not answered, and an answer that comes later still counts. */
export function giveUpFollowUp(actor: Actor, { id, reason }: GiveUp) {
  return write(actor, "follow-up.answer", async (tx, audit) => {
    const which = { id, tenantId: actor.tenantId, enrolment: visibleEnrolments(actor) }
    const { enrolmentId } = await loadOpen(tx, actor, which)
    audit({ subject: enrolmentId, detail: { followUp: id, unreachable: true } })
    const data = { state: "NO_ANSWER", words: redactText(reason), accountId: actor.userId, role: actor.role }
    return tx.followUp.update({ where: key(actor, id), data, select: { id: true } })
  })
}

async function loadOpen(tx: Tx, actor: Actor, which: Prisma.FollowUpWhereInput) {
  const found = await tx.followUp.findFirst({
    where: which,
    select: { id: true, enrolmentId: true, state: true, dueOn: true },
  })
  if (!found) throw new Refusal("not-found", "Tindak lanjut ini tidak ditemukan.")
  const state = keyOf(followUpStates, found.state)
  if (state === "ANSWERED") throw new Refusal("conflict", "Tindak lanjut ini sudah dijawab.")
  const { today } = await getCalendar(tx, actor)
  if (!takesAnswer({ state, dueOn: dayOf(found.dueOn) }, today))
    throw new Refusal("conflict", "Belum waktunya menjawab; kami bertanya lagi pada harinya.")
  return found
}
