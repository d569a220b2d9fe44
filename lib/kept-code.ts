import "server-only"
import { cookies } from "next/headers"
import { sessionCookie } from "@/lib/auth"
import { isId } from "@/lib/params"

const names = {
  invitation: "naik-kelas.undangan",
  claim: "naik-kelas.kode-pemilik",
  application: "naik-kelas.permohonan",
  calendar: "naik-kelas.kalender",
  ticket: "naik-kelas.tiket",
  share: "naik-kelas.berkas-produk",
} as const
type Purpose = keyof typeof names
type KeptCode = { id: string; code: string }
type Reach = { path: string; seconds?: number }

/** Hand a fresh code over to the pages under a path: to this browser alone, for ten minutes unless told, never in an address. */
export async function keepCode(
  purpose: Purpose,
  { id, code }: KeptCode,
  { path, seconds = 600 }: Reach,
): Promise<void> {
  const jar = await cookies()
  jar.set(names[purpose], `${id}.${code}`, { ...sessionCookie().options, path, maxAge: seconds })
}

/** The code that was handed over in this browser, or null. */
export async function readKeptCode(purpose: Purpose): Promise<KeptCode | null> {
  const [id, code] = (await cookies()).get(names[purpose])?.value.split(".") ?? []
  return isId(id) && code ? { id, code } : null
}

/** Forget the code that was kept for a path. */
export async function forgetCode(purpose: Purpose, path: string): Promise<void> {
  const jar = await cookies()
  jar.set(names[purpose], "", { ...sessionCookie().options, path, maxAge: 0 })
}
