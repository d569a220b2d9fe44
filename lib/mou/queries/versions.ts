import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import { visibleMous, visibleMousSql } from "@/lib/mou/policy"
import type { VersionKind } from "@/lib/mou/schema/words"

/** A version of an agreement's text; `sha256` is the fingerprint of what was handed in, in 64 hexadecimal digits. */
export type MouVersionRow = {
  id: string
  version: number
  kind: VersionKind
  note: string
  fileName: string
  fileSize: number
  mediaType: string
  sha256: string
  at: Date
  by: string | null
  role: string
}

/** The versions of an agreement an actor can see, the newest first; 500 at most. */
export function listVersions(actor: Actor, mouId: string): Promise<MouVersionRow[]> {
  return readRows<MouVersionRow>(
    actor,
    sql`
      SELECT v.id, v.version, v.kind, v.note, f.file_name AS "fileName", f.file_size AS "fileSize", f.media_type AS "mediaType",
        encode(f.sha256, 'hex') AS sha256, v.at, a.name AS by, f.role
      FROM mou m
      JOIN mou_version v ON v.tenant_id = m.tenant_id AND v.mou_id = m.id
      JOIN document f ON f.tenant_id = v.tenant_id AND f.id = v.document_id
      LEFT JOIN account a ON a.id = f.account_id
      WHERE m.id = ${mouId}::uuid AND ${visibleMousSql(actor)}
      ORDER BY v.version DESC LIMIT 500`,
  )
}

/** One version with its bytes, or null when there is none for this actor. */
export async function openVersion(actor: Actor, { mouId, id }: { mouId: string; id: string }) {
  const found = await read(actor, (tx) =>
    tx.mouVersion.findFirst({
      where: { id, tenantId: actor.tenantId, mou: { id: mouId, AND: visibleMous(actor) } },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, found?.document)
}
