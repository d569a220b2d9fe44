import "server-only"
import { v7 as uuidv7 } from "uuid"
import { type Actor, may } from "@/lib/access"
import { key, write } from "@/lib/db"
import { tidyFile } from "@/lib/documents"
import { putFile, removeFile } from "@/lib/files"
import { Refusal } from "@/lib/refusal"
import { encryptFile } from "@/lib/secret"
import { findTraining } from "@/lib/training/commands/find"
import { filePlace } from "@/lib/training/queries/files"
import type { AddFile } from "@/lib/training/schema/material"

type NewFile = AddFile & { trainingId: string; fileName: string; bytes: Uint8Array }

/** Keep a material or a photo of a training, encrypted, pictures drawn anew; the same form sent twice keeps it once. */
export async function addFile(actor: Actor, file: NewFile): Promise<{ id: string }> {
  if (!may(actor, "material.add")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  const { id, trainingId, kind } = file
  const { bytes, ...said } = await prepare(file)
  const fileKey = `training/${actor.tenantId}/${uuidv7()}`
  await putFile(fileKey, encryptFile(bytes, filePlace(actor, id)))
  const { isNew } = await write(actor, "material.add", async (tx, audit) => {
    audit({ subject: trainingId, detail: { kind, fileSize: bytes.length } })
    await findTraining(tx, actor, trainingId)
    const posted = await tx.trainingFile.findFirst({ where: { id, tenantId: actor.tenantId }, select: { id: true } })
    if (posted) return { id, isNew: false }
    await tx.trainingFile.create({ data: { id, trainingId, kind, fileKey, ...said }, select: { id: true } })
    return { id, isNew: true }
  }).catch(async (error: unknown) => {
    await removeFile(fileKey)
    throw error
  })
  if (!isNew) await removeFile(fileKey)
  return { id }
}

async function prepare({ kind, title, ...handed }: NewFile) {
  const { row, bytes, isPicture } = await tidyFile({ ...handed, isPaper: kind !== "PHOTO" })
  if (kind === "PHOTO" && !isPicture) throw new Refusal("conflict", "Foto kegiatan harus berupa gambar.", "file")
  return { bytes, title: title || row.fileName.replace(/\.[a-z]+$/, ""), ...row }
}

/** Take a material or a photo away, file and all. */
export async function removeMaterial(actor: Actor, id: string): Promise<{ trainingId: string }> {
  const { fileKey, trainingId } = await write(actor, "material.remove", async (tx, audit) => {
    const where = { id, tenantId: actor.tenantId }
    const found = await tx.trainingFile.findFirst({ where, select: { id: true, fileKey: true, trainingId: true } })
    if (!found) throw new Refusal("not-found", "Berkas ini tidak ditemukan.")
    audit({ subject: found.trainingId, detail: { file: id } })
    await tx.trainingFile.delete({ where: key(actor, id), select: { id: true } })
    return found
  })
  await removeFile(fileKey)
  return { trainingId }
}
