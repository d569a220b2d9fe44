import "server-only"
import { cookies } from "next/headers"
import { draftKey } from "@/lib/application/commands/fill"
import type { DraftKey } from "@/lib/application/policy"
import { draftDays } from "@/lib/application/rules/flow"
import { sessionCookie } from "@/lib/auth"
import { isId } from "@/lib/params"

const name = "naik-kelas.permohonan"

/** Let this browser, on these pages alone, keep the key of its application; scripts cannot read it. */
export async function keepDraft(slug: string, { id, secret }: { id: string; secret: string }): Promise<void> {
  const jar = await cookies()
  const options = { ...sessionCookie().options, path: `/${slug}/daftar`, maxAge: draftDays * 86_400 }
  jar.set(name, `${id}.${secret}`, options)
}

/** The key of this browser's application, or null when it has none. */
export async function readDraftKey(): Promise<DraftKey | null> {
  const [id, secret] = (await cookies()).get(name)?.value.split(".") ?? []
  return isId(id) && secret ? draftKey({ id, secret }) : null
}
