import "server-only"
import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import type { NextAuthOptions } from "next-auth"
import { decode, encode } from "next-auth/jwt"
import Credentials from "next-auth/providers/credentials"
import { cache } from "react"
import { z } from "zod"
import { type Action, type Actor, isRole, may, type Role } from "@/lib/access"
import { signIn } from "@/lib/account/commands"
import { SignIn } from "@/lib/account/schema"
import { door } from "@/lib/db"
import { env, requireEnv } from "@/lib/env"
import { isId } from "@/lib/params"

const Asked = z.object({
  tenant: z
    .object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      level: z.enum(["kota", "kabupaten", "provinsi"]),
      regionCode: z.string(),
      timeZone: z.string(),
      brandColor: z.string(),
      logoFile: z.string().nullable(),
      demo: z.boolean(),
    })
    .nullable(),
  account: z.object({ id: z.string(), name: z.string() }).nullable(),
  membership: z.object({ role: z.custom<Role>(isRole), kelurahan: z.array(z.string()) }).nullable(),
  daerahCount: z.number(),
})

/** The daerah of an address, as every page of it needs to know it. */
export type TenantHead = NonNullable<z.output<typeof Asked>["tenant"]>

const secure = () => env().PORTAL_URL?.startsWith("https:") ?? false

/** The session cookie: bound to this very host where TLS allows. */
export function sessionCookie() {
  const name = secure() ? "__Host-naik-kelas.session" : "naik-kelas.session"
  return { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure: secure() } as const }
}

/** The id of the session this request names, not yet known to be valid. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (!token) return null
  const known = openedTokens.get(token)
  if (known && known.until > Date.now()) return known.sessionId
  const claims = await decode({ token, secret: requireEnv("AUTH_SECRET") }).catch(() => null)
  if (!isId(claims?.sid) || typeof claims.exp !== "number") return null
  keepOpened(token, { sessionId: claims.sid, until: claims.exp * 1000 })
  return claims.sid
})

type OpenedToken = { sessionId: string; until: number }

// What a token says never changes, and the session it names is looked up at every request all the same.
const openedTokens = new Map<string, OpenedToken>()

function keepOpened(token: string, opened: OpenedToken): void {
  if (openedTokens.size >= 2000) openedTokens.clear()
  openedTokens.set(token, opened)
}

/** Who asks, and for which daerah; asked once per request. A slug that is no daerah's has a null tenant. */
export const asked = cache(async (slug: string) => {
  // The database takes no text with a zero byte, and no daerah has one.
  const known = slug.includes("\0") ? "" : slug
  return Asked.parse(await door("request", known, await currentSessionId()))
})

const lifetime = 90 * 24 * 60 * 60

/** Give the browser next-auth's cookie: it carries only the id of a session row, which is looked up at every request. */
export async function startSession(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie()
  const token = await encode({ token: { sid: sessionId }, secret: requireEnv("AUTH_SECRET"), maxAge: lifetime })
  const jar = await cookies()
  jar.set(name, token, { ...options, maxAge: lifetime })
}

/** Take the cookie away; the session row is revoked by whoever calls. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, "", { ...options, maxAge: 0 })
}

/** Where a request comes from: the address that bin/web.ts saw, and the browser. */
export async function requestOrigin() {
  const sent = await headers()
  return { address: sent.get("x-forwarded-for") ?? "", userAgent: sent.get("user-agent") ?? "" }
}

/** next-auth as a thin shell: its own endpoints sign in by the same command and hold the same cookie. */
export function authOptions(): NextAuthOptions {
  return {
    secret: requireEnv("AUTH_SECRET"),
    session: { strategy: "jwt", maxAge: lifetime },
    pages: { signIn: "/masuk", error: "/masuk" },
    cookies: { sessionToken: sessionCookie() },
    providers: [
      Credentials({
        credentials: { identifier: {}, password: {} },
        async authorize(credentials) {
          const { sessionId } = await signIn(SignIn.parse(credentials), await requestOrigin())
          return { id: sessionId }
        },
      }),
    ],
    callbacks: { jwt: ({ token, user }) => (user ? { sid: user.id } : token), session: ({ session }) => session },
  }
}

type DaerahParams = Promise<{ daerah: string }>

/** The daerah in a page's address, or the not-found page. */
export async function requireTenant(params: DaerahParams | Awaited<DaerahParams>): Promise<TenantHead> {
  const { tenant } = await asked((await params).daerah)
  return tenant ?? notFound()
}

/** The signed-in member of a daerah, or null. */
export async function findActor(slug: string): Promise<Actor | null> {
  const { tenant, account, membership } = await asked(slug)
  if (!tenant || !account || !membership) return null
  const { role, kelurahan } = membership
  return { tenantId: tenant.id, tenantSlug: tenant.slug, userId: account.id, role, scope: { kelurahan } }
}

/** The member a page runs for: signed out leads to sign-in, what the role may not do does not exist. */
export async function requireActor(params: DaerahParams, action?: Action): Promise<Actor> {
  const { daerah } = await params
  const { tenant, account } = await asked(daerah)
  if (!tenant) notFound()
  if (!account) redirect(`/masuk?lanjut=${encodeURIComponent((await headers()).get("x-pathname") ?? `/${daerah}`)}`)
  const actor = await findActor(daerah)
  if (!actor || (action && !may(actor, action))) notFound()
  return actor
}

/** Anyone, signed in or not, looking at a daerah's public pages. */
export async function getVisitor(params: DaerahParams): Promise<Actor> {
  return visitorOf(await requireTenant(params))
}

/** Anyone who sends a form of a daerah's public pages, or null when there is no such daerah. */
export async function findVisitor(slug: string): Promise<Actor | null> {
  const { tenant } = await asked(slug)
  return tenant && visitorOf(tenant)
}

function visitorOf({ id, slug }: TenantHead): Actor {
  return { tenantId: id, tenantSlug: slug, userId: null, role: "visitor", scope: { kelurahan: [] } }
}
