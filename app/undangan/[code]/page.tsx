import type { Metadata } from "next"
import { PublicShell } from "@/components/layout/public-shell"
import { ButtonLink } from "@/components/ui/button"
import { roles } from "@/lib/access"
import { getOffer } from "@/lib/account/queries"
import { asked } from "@/lib/auth"
import { readCode } from "@/lib/member/rules"
import { JoinForm } from "./join-form"
import { OpenAccountForm } from "./open-account-form"

// The address is the secret: it goes to no other site and into no search engine. "no-referrer" would go further, but then
// browsers post forms with the Origin "null", which is refused.
export const metadata: Metadata = { title: "Undangan", referrer: "same-origin", robots: { index: false } }

export default async function InvitationPage({ params }: { params: Promise<{ code: string }> }) {
  const code = readCode((await params).code)
  const offer = code ? await getOffer(code) : null
  if (!code || !offer) return <UnusablePage />
  const { tenant, account } = await asked(offer.tenantSlug)
  return (
    <PublicShell tenant={{ slug: offer.tenantSlug, name: offer.tenantName, colour: tenant?.brandColor ?? null }}>
      <main>
        <h1>Anda diundang ke {offer.tenantName}</h1>
        <p className="prose">
          Undangan ini untuk <b>{offer.name}</b>, sebagai <b>{roles[offer.role].toLowerCase()}</b>. Sekali pakai.
        </p>
        {account ? <JoinForm code={code} name={account.name} /> : <OpenAccountForm code={code} invited={offer.name} />}
      </main>
    </PublicShell>
  )
}

function UnusablePage() {
  return (
    <PublicShell signInHref="/masuk">
      <main>
        <h1>Undangan ini tidak berlaku</h1>
        <p className="prose">
          Undangan ini sudah dipakai, dicabut, lewat masa berlakunya, atau kodenya keliru. Periksa lagi kodenya, atau
          mintalah yang baru kepada yang memberikannya.
        </p>
        <p>
          <ButtonLink href="/undangan" variant="quiet">
            Ketik kode lagi
          </ButtonLink>
        </p>
      </main>
    </PublicShell>
  )
}
