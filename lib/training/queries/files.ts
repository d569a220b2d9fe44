import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { getFile } from "@/lib/files"
import { decryptFile } from "@/lib/secret"
import { visibleTrainings } from "@/lib/training/policy"
import type { FileKind } from "@/lib/training/schema/material"

/** Where a training's file is encrypted for. */
export function filePlace({ tenantId }: Actor, id: string) {
  return { tenantId, table: "training_file", row: id, column: "file" }
}

const shown = { id: true, kind: true, title: true, fileName: true, fileSize: true, mediaType: true, at: true } as const

/** The files of a training an actor can see, or those of a kind, the oldest first. */
export function listFiles(actor: Actor, { trainingId, kind }: { trainingId: string; kind?: FileKind }) {
  return read(actor, (tx) =>
    tx.trainingFile.findMany({
      where: { tenantId: actor.tenantId, kind, training: { id: trainingId, AND: visibleTrainings(actor) } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: shown,
      take: 500,
    }),
  )
}

type Wanted = { trainingId: string; id: string; kind?: FileKind }

/** One file of a training with its bytes, or null when there is none for this actor. */
export async function openTrainingFile(actor: Actor, { trainingId, id, kind }: Wanted) {
  const found = await read(actor, (tx) =>
    tx.trainingFile.findFirst({
      where: { id, tenantId: actor.tenantId, kind, training: { id: trainingId, AND: visibleTrainings(actor) } },
      select: { fileKey: true, fileName: true, mediaType: true },
    }),
  )
  const sealed = found && (await getFile(found.fileKey))
  return sealed && { ...found, bytes: decryptFile(sealed, filePlace(actor, id)) }
}
