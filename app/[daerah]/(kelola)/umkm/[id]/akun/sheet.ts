import "server-only"
import { cookies } from "next/headers"
import { sessionCookie } from "@/lib/auth"
import { isId } from "@/lib/params"

const name = "naik-kelas.kode-pemilik"

function options(place: Place, maxAge: number) {
  return { ...sessionCookie().options, path: `/${place.slug}/umkm/${place.enterpriseId}/akun`, maxAge }
}

/** The page on which a code is shown. */
type Place = { slug: string; enterpriseId: string }

/** Hand a fresh code over to the page that shows it: for ten minutes, to this browser alone, never in an address. */
export async function keepCode(place: Place, { id, code }: { id: string; code: string }): Promise<void> {
  const jar = await cookies()
  jar.set(name, `${id}.${code}`, options(place, 600))
}

/** The code that was just made in this browser, or null. */
export async function readFreshCode(): Promise<{ id: string; code: string } | null> {
  const [id, code] = (await cookies()).get(name)?.value.split(".") ?? []
  return isId(id) && code ? { id, code } : null
}

/** Forget the code. */
export async function forgetCode(place: Place): Promise<void> {
  const jar = await cookies()
  jar.set(name, "", options(place, 0))
}
