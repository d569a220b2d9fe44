import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { correctEnterpriseAction } from "@/app/[daerah]/(kelola)/umkm/actions"
import { EnterpriseForm } from "@/app/[daerah]/(kelola)/umkm/enterprise-form"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { reachesKelurahan } from "@/lib/enterprise/policy"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { formTexts } from "@/lib/enterprise/rules/form-texts"
import { versionOf } from "@/lib/enterprise/rules/version"
import { maskNik } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"

export const metadata: Metadata = { title: "Ubah UMKM" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function CorrectPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "enterprise.correct")
  const enterprise = await getEnterprise(actor, await idParam(params))
  if (!enterprise) notFound()

  const { id, person, npwpLast4, years } = enterprise
  const places = [...(await getKelurahan(actor)).values()].filter(({ code }) => reachesKelurahan(actor, code))
  const slug = actor.tenantSlug
  const year = yearOf((await queryOf(searchParams)).tahun) ?? years[0]?.year ?? new Date().getFullYear() - 1
  return (
    <main>
      <PageHeader title={`Ubah ${enterprise.name}`} back={{ href: `/${slug}/umkm/${id}`, label: enterprise.name }} />
      <nav className="pages" aria-label="Tahun angka">
        <span>Angka tahun:</span>
        {yearsAround(years.map((each) => each.year)).map((each) => (
          <a key={each} href={`?tahun=${each}`} aria-current={each === year ? "true" : undefined}>
            {String(each)}
          </a>
        ))}
      </nav>
      <EnterpriseForm
        key={year}
        {...{ slug, id }}
        version={versionOf(enterprise)}
        action={correctEnterpriseAction}
        initial={formTexts(enterprise, year)}
        regions={places.map(({ code, name, kecamatan }) => ({ code, name, kecamatan }))}
        known={{
          nik: person.nikLast4 ? maskNik(person.nikLast4) : undefined,
          npwp: npwpLast4 ? maskNik(npwpLast4) : undefined,
        }}
      />
    </main>
  )
}

function yearOf(text: string | undefined): number | undefined {
  return text && /^(19|20)\d\d$/.test(text) ? Number(text) : undefined
}

/** The years on record and the last three. */
function yearsAround(recorded: number[]): number[] {
  const now = new Date().getFullYear()
  return [...new Set([now, now - 1, now - 2, ...recorded])].sort((a, b) => b - a)
}
