import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Notice } from "@/components/ui/notice"
import { getVisitor, requestOrigin, requireTenant } from "@/lib/auth"
import { findCertificate, type Verified } from "@/lib/certificate/queries/verify"
import { codeIn } from "@/lib/certificate/rules/code"
import { formatInstantDay } from "@/lib/format"
import { countTry } from "@/lib/limit"
import { Refusal } from "@/lib/refusal"
import { publicKeyOf } from "@/lib/secret"
import { ClaimFacts } from "../claim-facts"
import { LinkCheck } from "./link-check"

export const metadata: Metadata = { title: "Keaslian sertifikat" }

/** A hall of people who scan at once shares an address; whoever tries codes one by one needs 2^100 of them. */
const limit = { most: 300, seconds: 60 }

type PageProps = { params: Promise<{ daerah: string; code: string }> }

export default async function CertificateCheckPage({ params }: PageProps) {
  const [{ id, slug, name, timeZone }, visitor, { code: typed }] = await Promise.all([
    requireTenant(params),
    getVisitor(params),
    params,
  ])
  const busy = await countLook()
  if (busy)
    return (
      <main className="prose">
        <h1>Keaslian sertifikat</h1>
        <Notice kind="warning">{busy}</Notice>
      </main>
    )
  const code = codeIn(typed)
  const found = code ? await findCertificate(visitor, code) : null
  if (!found) notFound()
  return (
    <main className="prose">
      <h1>Keaslian sertifikat</h1>
      <Standing found={found} daerah={name} zone={timeZone} />
      <ClaimFacts claim={found} daerah={name} />
      <LinkCheck slug={slug} jwk={publicKeyOf(id)} />
    </main>
  )
}

async function countLook(): Promise<string | null> {
  const { address } = await requestOrigin()
  try {
    await countTry(`certificate:${address}`, limit)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

function Standing({ found, daerah, zone }: { found: Verified; daerah: string; zone: string }) {
  const day = found.endedAt ? formatInstantDay(found.endedAt, zone) : ""
  if (found.state === "REVOKED")
    return (
      <Notice kind="warning" title="Dicabut">
        Sertifikat ini pernah diterbitkan {daerah}, tetapi dicabut pada {day} dan tidak berlaku lagi.
      </Notice>
    )
  if (found.state === "REPLACED")
    return (
      <Notice kind="warning" title="Diganti">
        Sertifikat ini diganti dengan sertifikat lain pada {day} dan tidak berlaku lagi. Mintalah sertifikat
        penggantinya.
      </Notice>
    )
  return (
    <Notice kind="success" title="Sertifikat asli dan berlaku">
      Diterbitkan {daerah}. Cocokkan nama dan nomor di bawah dengan yang tertulis di sertifikat.
    </Notice>
  )
}
