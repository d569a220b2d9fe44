import "server-only"
import { createHash } from "node:crypto"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { kindOf, tidyName } from "@/lib/file-kind"
import { getFile, putFile, removeFile } from "@/lib/files"
import { redrawPhoto } from "@/lib/picture"
import { Refusal } from "@/lib/refusal"
import { decryptFile, encryptFile } from "@/lib/secret"

/** A file as it was handed in; a picture of a paper is kept so large that it can be read. */
export type Handed = { fileName: string; bytes: Uint8Array; isPaper?: boolean }

/** Write the row of the file that came with a change and answer its id, or null when none came. */
export type Keep = (tx: Tx) => Promise<string | null>

/**
 * Make a change that may come with a file: pictures are drawn anew, everything is kept encrypted, and a file whose change
 * failed or did not keep it is gone again. Whoever refers to the row decides who may open it.
 */
export async function withDocument<T>(
  actor: Actor,
  handed: Handed | null,
  change: (keep: Keep) => Promise<T>,
): Promise<T> {
  if (!handed) return change(async () => null)
  const row = await store(actor, handed)
  let isKept = false
  const keep: Keep = async (tx) => {
    await tx.document.create({ data: row, select: { id: true } })
    isKept = true
    return row.id
  }
  try {
    const result = await change(keep)
    if (!isKept) await removeFile(row.fileKey)
    return result
  } catch (error) {
    await removeFile(row.fileKey)
    throw error
  }
}

/** A file as it is kept, pictures drawn anew; refuses what is neither a document nor a picture. */
export async function tidyFile({ fileName, bytes, isPaper }: Handed) {
  const kind = kindOf(fileName, bytes)
  if (!kind) throw new Refusal("conflict", "Berkas ini bukan PDF, dokumen Office, atau gambar.", "file")
  const kept = kind.picture ? await redrawPhoto(bytes, isPaper ? "paper" : "photo") : bytes
  const mediaType = kind.picture ? "image/jpeg" : kind.mediaType
  const row = { fileName: tidyName(fileName, kind.picture), fileSize: kept.length, mediaType }
  return { row, bytes: kept, isPicture: kind.picture }
}

async function store(actor: Actor, handed: Handed) {
  const { row: file, bytes } = await tidyFile(handed)
  const row = {
    id: uuidv7(),
    fileKey: `document/${actor.tenantId}/${uuidv7()}`,
    ...file,
    sha256: Uint8Array.from(createHash("sha256").update(handed.bytes).digest()),
    role: actor.role,
  }
  await putFile(row.fileKey, encryptFile(bytes, placeOf(actor, row.id)))
  return row
}

function placeOf({ tenantId }: Actor, row: string) {
  return { tenantId, table: "document", row, column: "file" }
}

/** What a page shows of a document. */
export const shownDocument = { id: true, fileName: true, fileSize: true, mediaType: true, at: true } as const

/** What opening a document takes; select it through the row that refers to it, so that its own rules decide. */
export const openableDocument = { id: true, fileKey: true, fileName: true, mediaType: true } as const

type Openable = { id: string; fileKey: string; fileName: string; mediaType: string }

/** A document with its bytes, or null when there is none. */
export async function openDocument(actor: Actor, document: Openable | null | undefined) {
  const sealed = document && (await getFile(document.fileKey))
  if (!sealed) return null
  const { fileName, mediaType, id } = document
  return { fileName, mediaType, bytes: decryptFile(sealed, placeOf(actor, id)) }
}
