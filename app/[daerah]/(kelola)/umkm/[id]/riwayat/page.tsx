import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { momentEntries, originEntries } from "@/app/[daerah]/(kelola)/umkm/[id]/moments"
import { withVisits } from "@/app/[daerah]/(kelola)/umkm/[id]/visit-entries"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { Pagination } from "@/components/ui/pagination"
import { Timeline } from "@/components/ui/timeline"
import { requireActor, requireTenant } from "@/lib/auth"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { listMoments } from "@/lib/history/queries/moments"
import { readInstant } from "@/lib/history/rules/filter"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { listVisitsOf } from "@/lib/visit/queries/visits"

export const metadata: Metadata = { title: "Riwayat UMKM" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function HistoryPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "enterprise.view")
  const enterpriseId = await idParam(params)
  const before = readInstant((await queryOf(searchParams)).sebelum)
  const [enterprise, { moments, next }, { timeZone: zone, slug }, places, visits] = await Promise.all([
    getEnterprise(actor, enterpriseId),
    listMoments(actor, { enterpriseId, before }),
    requireTenant(params),
    getKelurahan(actor),
    listVisitsOf(actor, enterpriseId),
  ])
  if (!enterprise) notFound()
  const base = `/${slug}/umkm/${enterpriseId}/riwayat`
  const entries = withVisits(momentEntries(moments, { zone, places }), visits, slug)
  return (
    <main>
      <PageHeader
        title={`Riwayat ${enterprise.name}`}
        lead="Siapa, kapan, dan dari apa menjadi apa. NIK dan NPWP hanya tampak ujungnya."
        back={{ href: `/${slug}/umkm/${enterpriseId}`, label: enterprise.name }}
      />
      <Card>
        <Timeline entries={next ? entries : [...entries, ...originEntries(enterprise, moments, zone)]} />
      </Card>
      <Pagination
        shown={`${moments.length} kejadian di halaman ini, yang terbaru di atas`}
        first={before ? base : undefined}
        next={next ? `${base}?sebelum=${encodeURIComponent(next)}` : undefined}
      />
    </main>
  )
}
