import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { visibleProgrammes } from "@/lib/programme/policy"
import type { SaveProgramme } from "@/lib/programme/schema"
import { Refusal } from "@/lib/refusal"

/** Make a programme, or change it when there is one of that id. */
export function saveProgramme(actor: Actor, { id, ...fields }: SaveProgramme): Promise<{ id: string }> {
  return write(actor, "programme.save", async (tx, audit) => {
    const visible = visibleProgrammes(actor)
    const [known, namesake] = [
      await tx.programme.findFirst({ where: { id, AND: visible }, select: { id: true } }),
      await tx.programme.findFirst({
        where: { year: fields.year, name: fields.name, id: { not: id }, AND: visible },
        select: { id: true },
      }),
    ]
    audit({ detail: { isNew: !known } })
    if (namesake) throw new Refusal("conflict", `Program tahun ${fields.year} dengan nama ini sudah ada.`, "name")

    if (!known) return tx.programme.create({ data: { id, ...fields }, select: { id: true } })
    return tx.programme.update({
      where: key(actor, id),
      data: { ...fields, updatedAt: new Date() },
      select: { id: true },
    })
  })
}

/** Take away a programme that no training belongs to. */
export function removeProgramme(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "programme.remove", async (tx) => {
    const found = await tx.programme.findFirst({
      where: { id, AND: visibleProgrammes(actor) },
      select: { _count: { select: { trainings: true } } },
    })
    if (!found) throw new Refusal("not-found", "Program ini tidak ditemukan.")
    if (found._count.trainings > 0)
      throw new Refusal("conflict", `Program ini sudah dipakai oleh ${found._count.trainings} pelatihan.`)

    return tx.programme.delete({ where: key(actor, id), select: { id: true } })
  })
}
