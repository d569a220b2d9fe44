import "server-only"
import type { Actor } from "@/lib/access"
import { findSession, type SessionHead } from "@/lib/attendance/queries/session"
import type { Tx } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { isUnderWay } from "@/lib/training/rules/status"
import type { TrainingStatus } from "@/lib/training/schema/words"

const closed: Partial<Record<TrainingStatus, string>> = {
  DRAFT: "Kegiatan ini masih rancangan; kehadiran dicatat setelah dibuka.",
  DONE: "Kegiatan ini sudah selesai; daftar hadirnya tidak dapat diubah lagi.",
  CANCELLED: "Kegiatan ini dibatalkan; daftar hadirnya tidak dapat diubah.",
}

/** The session whose attendance is written, inside a command's transaction; refused when its training takes none. */
export async function loadSession(tx: Tx, actor: Actor, id: string): Promise<SessionHead> {
  const session = await findSession(tx, actor, id)
  if (!session) throw new Refusal("not-found", "Sesi ini tidak ditemukan.")
  const { status } = session.training
  if (!isUnderWay(status)) throw new Refusal("conflict", closed[status] ?? "Daftar hadir ini tidak dapat diubah.")
  return session
}
