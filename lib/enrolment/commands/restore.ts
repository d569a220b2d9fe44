import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { tell } from "@/lib/enrolment/commands/tell"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import { loadSeating, loadTraining } from "@/lib/enrolment/queries/seating"
import { hasRoom } from "@/lib/enrolment/rules/seats"
import { parts } from "@/lib/enrolment/schema"
import { Refusal } from "@/lib/refusal"
import { isUnderWay } from "@/lib/training/rules/status"
import { keyOf } from "@/lib/vocabulary"

/** Take a withdrawal back, as long as there is still a seat to go back to. */
export function restoreEnrolment(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "enrolment.restore", async (tx, audit) => {
    const enrolment = await tx.enrolment.findFirst({
      where: { id, AND: visibleEnrolments(actor) },
      select: { state: true, part: true, trainingId: true, enterprise: { select: { kelurahanCode: true } } },
    })
    if (!enrolment) throw new Refusal("not-found", "Pendaftaran ini tidak ditemukan.")
    if (enrolment.state !== "WITHDRAWN") return { id }
    const { trainingId, part, enterprise } = enrolment
    const training = await loadTraining(tx, actor, trainingId)
    if (!training || !isUnderWay(training.status))
      throw new Refusal("conflict", "Pelatihan ini sudah selesai atau dibatalkan; pendaftarannya tidak berubah lagi.")
    const { rooms } = await loadSeating(tx, actor, training)
    if (!hasRoom(rooms[keyOf(parts, part)], enterprise?.kelurahanCode ?? null))
      throw new Refusal("conflict", "Kursinya sudah terisi. Daftarkan lagi; ia masuk di akhir daftar tunggu.")

    const data = { state: "SEATED", stateAt: new Date(), reason: "" }
    await tx.enrolment.update({ where: key(actor, id), data, select: { id: true } })
    await tell(tx, actor, { trainingId, placed: [{ id, state: "SEATED" }] })
    audit({ detail: { training: trainingId } })
    return { id }
  })
}
