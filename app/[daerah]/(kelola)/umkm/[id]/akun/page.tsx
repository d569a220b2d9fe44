import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireActor, requireTenant } from "@/lib/auth"
import { getClaim } from "@/lib/claim/queries"
import { claimDays } from "@/lib/claim/rules"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { formatInstant } from "@/lib/format"
import { readKeptCode } from "@/lib/kept-code"
import { idParam } from "@/lib/params"
import { offerClaimAction, revokeClaimAction } from "./actions"
import { CodeSheet } from "./code-sheet"

export const metadata: Metadata = { title: "Akun pemilik" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }
type Claim = NonNullable<Awaited<ReturnType<typeof getClaim>>>

export default async function OwnerAccountPage({ params }: PageProps) {
  const actor = await requireActor(params, "claim.offer")
  const enterprise = await getEnterprise(actor, await idParam(params))
  const claim = enterprise && (await getClaim(actor, enterprise.person.id, new Date()))
  if (!enterprise || !claim) notFound()
  const { slug, timeZone } = await requireTenant(params)
  const { person, code } = claim
  const fresh = await readKeptCode("claim")
  const isShown = fresh !== null && fresh.id === code?.id && code.state === "pending"
  const ids = { daerah: slug, enterpriseId: enterprise.id }
  return (
    <main>
      <div className="only-screen">
        <PageHeader
          title="Akun pemilik"
          lead={`${person.name}, pemilik ${enterprise.name}`}
          back={{ href: `/${slug}/umkm/${enterprise.id}`, label: enterprise.name }}
        />
      </div>
      {isShown && <CodeSheet {...{ params, person, hidden: ids }} code={fresh.code} expiresAt={code.expiresAt} />}
      {person.hasAccount && (
        <Notice kind="info" title="Sudah punya akun">
          {claim.account
            ? `Masuk sebagai ${claim.account.name} dengan ${claim.account.email ?? claim.account.phone ?? "akunnya"}.`
            : "Pelaku ini masuk dengan akun yang sudah ada."}{" "}
          Kode baru tidak diperlukan.
        </Notice>
      )}
      {!person.hasAccount && !isShown && (
        <Card title="Kode masuk untuk pemilik">
          <Standing code={code} zone={timeZone} />
          <p>
            Dengan kode ini pemilik membuat akun, melihat yang tercatat tentang usahanya, dan mengusulkan perubahan.
            Berlaku {claimDays} hari, sekali pakai. Berikan hanya kepada {person.name} sendiri.
          </p>
          <Form
            action={offerClaimAction}
            hidden={{ ...ids, id: uuidv7(), personId: person.id }}
            submitLabel={code?.state === "pending" ? "Buat kode pengganti" : "Buat kode"}
          >
            {null}
          </Form>
        </Card>
      )}
      {code?.state === "pending" && (
        <div className="only-screen">
          <Form action={revokeClaimAction} hidden={{ ...ids, id: code.id }}>
            <p className="muted small">Cabut kode bila lembarnya hilang atau jatuh ke orang lain.</p>
            <div className="bar">
              <SubmitButton variant="danger">Cabut kode</SubmitButton>
            </div>
          </Form>
        </div>
      )}
    </main>
  )
}

function Standing({ code, zone }: { code: Claim["code"]; zone: string }) {
  if (!code) return <p>Belum pernah ada kode.</p>
  const made = `Kode terakhir dibuat ${formatInstant(code.createdAt, zone)}${code.by ? ` oleh ${code.by}` : ""}`
  const states = {
    pending: `masih berlaku sampai ${formatInstant(code.expiresAt, zone)} dan belum dipakai.`,
    accepted: "sudah dipakai.",
    revoked: "sudah dicabut atau diganti.",
    expired: "sudah lewat masa berlakunya.",
  }
  return (
    <p>
      {made}; {states[code.state]}
    </p>
  )
}
