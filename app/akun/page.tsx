import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { signOutAction } from "@/app/masuk/actions"
import { PublicShell } from "@/components/layout/public-shell"
import { Button } from "@/components/ui/button"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { roles } from "@/lib/access"
import { getAccount, listMemberships } from "@/lib/account/queries"
import { startPage } from "@/lib/account/rules"
import { asked, currentSessionId } from "@/lib/auth"
import { formatPhone } from "@/lib/person/rules"
import { changePasswordAction } from "./actions"
import { SessionTable } from "./session-table"

export const metadata: Metadata = { title: "Akun" }

type Memberships = Awaited<ReturnType<typeof listMemberships>>

export default async function AccountPage() {
  const sessionId = await currentSessionId()
  const account = sessionId ? await getAccount(sessionId) : null
  if (!account) redirect("/masuk?lanjut=/akun")
  const memberships = await listMemberships(account.id)
  const home = memberships[0] && (await asked(memberships[0].slug)).tenant
  const shown =
    memberships.length === 1 && home ? { slug: home.slug, name: home.name, colour: home.brandColor } : undefined
  return (
    <PublicShell tenant={shown}>
      <main>
        <h1>Akun</h1>
        <DescriptionList
          facts={[
            { label: "Nama", value: account.name },
            ...(account.email ? [{ label: "E-mail", value: account.email }] : []),
            ...(account.phone ? [{ label: "Nomor HP", value: formatPhone(account.phone) }] : []),
          ]}
        />
        <form action={signOutAction}>
          <Button variant="quiet">Keluar</Button>
        </form>
        <h2>Daerah</h2>
        <TenantLinks memberships={memberships} />
        <h2>Sesi yang masih terbuka</h2>
        <SessionTable sessions={account.sessions} timeZone={home?.timeZone ?? "Asia/Jakarta"} />
        <h2>Ganti kata sandi</h2>
        <PasswordForm identifier={account.email ?? account.phone ?? ""} />
      </main>
    </PublicShell>
  )
}

function TenantLinks({ memberships }: { memberships: Memberships }) {
  if (memberships.length === 0)
    return <p>Anda belum tergabung di daerah mana pun. Mintalah undangan kepada admin dinas.</p>
  return (
    <ul className="plain-list">
      {memberships.map(({ slug, name, role }) => (
        <li key={slug}>
          <a className="task" href={startPage(slug, role)}>
            <span>{name}</span>
            <span className="muted">{roles[role]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function PasswordForm({ identifier }: { identifier: string }) {
  return (
    <Form action={changePasswordAction} submitLabel="Ganti kata sandi">
      <input type="text" name="username" value={identifier} autoComplete="username" readOnly hidden />
      <TextField
        name="current"
        label="Kata sandi sekarang"
        type="password"
        autoComplete="current-password"
        maxLength={200}
      />
      <TextField
        name="password"
        label="Kata sandi baru"
        hint="Paling sedikit 10 huruf atau angka. Sesi lain Anda akan diakhiri."
        type="password"
        autoComplete="new-password"
        maxLength={200}
      />
    </Form>
  )
}
