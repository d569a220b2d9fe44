import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleTrainings } from "@/lib/training/policy"

/** The trainings an obligation or a realisation can be linked to, the newest first. */
export function listTrainingChoices(actor: Actor): Promise<{ id: string; title: string }[]> {
  return read(actor, (tx) =>
    tx.training.findMany({
      where: { status: { not: "CANCELLED" }, AND: visibleTrainings(actor) },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      select: { id: true, title: true },
      take: 300,
    }),
  )
}
