import "server-only"
import { v7 as uuidv7 } from "uuid"
import { type Actor, may } from "@/lib/access"
import { read, write } from "@/lib/db"
import { getFile, putFile, removeFile } from "@/lib/files"
import { visibleIntakes } from "@/lib/intake/policy"
import { Refusal } from "@/lib/refusal"
import { decryptFile, encryptFile } from "@/lib/secret"

export type Upload = { id: string; fileName: string; bytes: Uint8Array }

/** Take a spreadsheet in; the same upload sent twice is one import. A background job reads it afterwards. */
export async function uploadIntake(actor: Actor, { id, fileName, bytes }: Upload): Promise<{ id: string }> {
  if (!may(actor, "intake.upload")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  const known = await findIntake(actor, id)
  if (known) return known

  const fileKey = await keepFile(actor, id, bytes)
  const { created } = await write(actor, "intake.upload", async (tx, audit) => {
    audit({ detail: { fileSize: bytes.length } })
    const earlier = await tx.intake.findFirst({ where: { id, AND: visibleIntakes(actor) }, select: { id: true } })
    if (earlier) return { id, created: false }
    const data = {
      id,
      fileName: cleanName(fileName),
      fileKey,
      fileSize: bytes.length,
      state: "READING",
      createdBy: actor.userId,
    }
    await tx.intake.create({ data, select: { id: true } })
    return { id, created: true }
  })
  if (!created) await removeFile(fileKey)
  return { id }
}

function findIntake(actor: Actor, id: string) {
  return read(actor, (tx) => tx.intake.findFirst({ where: { id, AND: visibleIntakes(actor) }, select: { id: true } }))
}

/** Keep the bytes of an import's file, encrypted: they hold NIKs. Returns the name they are kept under. */
export async function keepFile(actor: Actor, intakeId: string, bytes: Uint8Array): Promise<string> {
  const fileKey = `intake/${actor.tenantId}/${uuidv7()}`
  await putFile(fileKey, encryptFile(bytes, placeOf(actor, intakeId)))
  return fileKey
}

/** The bytes of an import's file, or null when they are gone. */
export async function openFile(actor: Actor, intakeId: string, fileKey: string): Promise<Uint8Array | null> {
  const sealed = await getFile(fileKey)
  return sealed && decryptFile(sealed, placeOf(actor, intakeId))
}

function placeOf({ tenantId }: Actor, intakeId: string) {
  return { tenantId, table: "intake", row: intakeId, column: "file" }
}

/** A file's name as people see it: without folders and what cannot be stored, at most 200 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ""
  return (
    last
      .replace(/[\p{Cc}\p{Surrogate}]/gu, "")
      .trim()
      .slice(0, 200) || "berkas"
  )
}
