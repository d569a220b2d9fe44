import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { signInAction } from "@/app/masuk/actions"
import { PublicShell } from "@/components/layout/public-shell"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { listMemberships } from "@/lib/account/queries"
import { ownPath, startPage } from "@/lib/account/rules"
import { asked } from "@/lib/auth"
import { queryOf, type SearchParams } from "@/lib/params"
import { getFront } from "@/lib/tenant/queries"
import { DemoAccounts } from "./demo-accounts"

export const metadata: Metadata = { title: "Masuk" }

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { lanjut } = await queryOf(searchParams)
  const { account } = await asked("")
  if (account) {
    const [first] = await listMemberships(account.id)
    redirect(ownPath(lanjut) ?? (first ? startPage(first.slug, first.role) : "/akun"))
  }
  const { demo, tenants } = await getFront()
  return (
    <PublicShell>
      <main className="prose">
        <h1>Masuk</h1>
        <Form action={signInAction} submitLabel="Masuk">
          {lanjut && <input type="hidden" name="lanjut" value={lanjut} />}
          <TextField name="identifier" label="E-mail atau nomor HP" autoComplete="username" maxLength={200} />
          <TextField
            name="password"
            label="Kata sandi"
            type="password"
            autoComplete="current-password"
            maxLength={200}
          />
        </Form>
        <p className="muted small">Belum punya akun atau lupa kata sandi? Mintalah undangan kepada admin dinas Anda.</p>
        <details>
          <summary>Pelaku usaha: usaha Anda belum tercatat?</summary>
          <p>Daftarkan sendiri, tanpa akun, di daerah tempat usaha Anda:</p>
          <ul>
            {tenants.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/${slug}/daftar`}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
        {demo && <DemoAccounts tenants={tenants} />}
      </main>
    </PublicShell>
  )
}
