import "server-only"
import { draftKey } from "@/lib/application/commands/fill"
import type { DraftKey } from "@/lib/application/policy"
import { draftDays } from "@/lib/application/rules/flow"
import { keepCode, readKeptCode } from "@/lib/kept-code"

/** Let this browser, on these pages alone, keep the key of its application; scripts cannot read it. */
export async function keepDraft(slug: string, { id, secret }: { id: string; secret: string }): Promise<void> {
  await keepCode("application", { id, code: secret }, { path: `/${slug}/daftar`, seconds: draftDays * 86_400 })
}

/** The key of this browser's application, or null when it has none. */
export async function readDraftKey(): Promise<DraftKey | null> {
  const kept = await readKeptCode("application")
  return kept && draftKey({ id: kept.id, secret: kept.code })
}
