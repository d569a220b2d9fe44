import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { Notice } from "@/components/ui/notice"
import { SearchBar } from "@/components/ui/search-bar"
import { requireActor, requireTenant } from "@/lib/auth"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { type Applicant, getApplicant, getLastSigner, listApplicants } from "@/lib/recommendation/queries"
import { dayIn } from "@/lib/tenant/rules"
import { LetterForm } from "./letter-form"

export const metadata: Metadata = { title: "Buat surat rekomendasi" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function NewLetterPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "recommendation.issue")
  const { q = "", usaha } = await queryOf(searchParams)
  const asked = q.trim().slice(0, 100)
  const [applicant, hits, signer, { timeZone }] = await Promise.all([
    isId(usaha) ? getApplicant(actor, usaha) : null,
    asked ? listApplicants(actor, asked) : [],
    getLastSigner(actor),
    requireTenant(params),
  ])
  const slug = actor.tenantSlug
  const base = `/${slug}/izin/rekomendasi`
  return (
    <main>
      <PageHeader
        title="Buat surat rekomendasi merek"
        lead="Nomornya diberikan saat surat dibuat, berurut dalam setahun."
        back={{ href: base, label: "Rekomendasi merek" }}
      />
      {applicant ? (
        <LetterForm {...{ slug, applicant, signer }} today={dayIn(timeZone, new Date())} />
      ) : (
        <ChooseApplicant base={`${base}/baru`} q={asked} hits={hits} />
      )}
    </main>
  )
}

function ChooseApplicant({ base, q, hits }: { base: string; q: string; hits: Applicant[] }) {
  return (
    <section className="stack">
      <h2>Untuk usaha yang mana?</h2>
      <search>
        <form className="bar" action={base}>
          <SearchBar label="Cari usaha" placeholder="Nama usaha atau pemilik" value={q} />
        </form>
      </search>
      {q && hits.length === 0 && <Notice kind="info">Tidak ada usaha yang cocok. Coba sebagian namanya.</Notice>}
      {hits.length > 0 && (
        <ul>
          {hits.map(({ id, name, person, products }) => (
            <li key={id}>
              <a className="back" href={`${base}?usaha=${id}`}>
                {name}
              </a>
              <span className="sub">{[person, products].filter(Boolean).join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
