import "server-only"
import { cookies } from "next/headers"
import { sessionCookie } from "@/lib/auth"
import { isId } from "@/lib/params"

const name = "naik-kelas.undangan"

function options(slug: string, maxAge: number) {
  return { ...sessionCookie().options, path: `/${slug}/pengaturan/orang/undang`, maxAge }
}

/** Hand a fresh code over to the sheet: for ten minutes, to this browser and these pages alone, never in an address. */
export async function keepForSheet(slug: string, invitation: { id: string; code: string }): Promise<void> {
  const jar = await cookies()
  jar.set(name, `${invitation.id}.${invitation.code}`, options(slug, 600))
}

/** The invitation that was just made in this browser, or null. */
export async function readForSheet(): Promise<{ id: string; code: string } | null> {
  const [id, code] = (await cookies()).get(name)?.value.split(".") ?? []
  return isId(id) && code ? { id, code } : null
}

/** Forget the code. */
export async function forgetSheet(slug: string): Promise<void> {
  const jar = await cookies()
  jar.set(name, "", options(slug, 0))
}
