import type { Metadata } from "next"
import { CountStat } from "@/app/[daerah]/count-stat"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstant, formatNumber } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getOutline } from "@/lib/validation/queries/boundaries"
import { getCoverage } from "@/lib/validation/queries/coverage"
import { filterFor } from "@/lib/validation/rules/areas"
import { AreaTable } from "./area-table"
import { CompanionTable } from "./companion-table"
import { CoverageMap } from "./coverage-map"
import { Trail } from "./trail"
import { Unattended } from "./unattended"
import { readView } from "./view"
import "./validasi.css"

export const metadata: Metadata = { title: "Validasi" }

/** What the page begins with; every other figure is in the table. */
const shown = ["recorded", "approved", "checked", "unchecked", "expired", "needsRepair"] as const

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function CoveragePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "coverage.view")
  const tenant = await requireTenant(params)
  const region = tenant.regionCode
  const view = readView(await queryOf(searchParams), region)
  const [coverage, places] = await Promise.all([getCoverage(actor, view.area), getKelurahan(actor)])
  const outline = await getOutline(view.area, coverage.length)
  const slug = actor.tenantSlug
  const isWhole = view.area === region
  const asOf = `per ${formatInstant(coverage.asOf, tenant.timeZone)}`
  const more = isWhole ? undefined : filterFor(view.area, places.values())
  return (
    <main>
      <PageHeader title="Validasi" lead={`Seberapa jauh daftar UMKM sudah diperiksa dan disahkan, ${asOf}.`}>
        {may(actor, "companion.assign") && (
          <ButtonLink href={`/${slug}/validasi/pendamping`} size="sm">
            Atur pendamping
          </ButtonLink>
        )}
      </PageHeader>
      {!isWhole && <Trail {...{ slug, region, view, coverage }} />}
      {actor.role === "companion" && (
        <Notice kind="info">Yang tampak di sini {formatNumber(coverage.kelurahan)} kelurahan dampingan Anda.</Notice>
      )}
      <div className="stats">
        {shown.map((count) => (
          <CountStat key={count} {...{ slug, count, asOf, more }} value={coverage.total[count]} hasList />
        ))}
      </div>
      <div className={outline ? "map-and-table" : undefined}>
        {outline && (
          <CoverageMap
            {...{ slug, region, view, coverage, outline }}
            place={coverage.names.get(view.area) ?? tenant.name}
          />
        )}
        <section className="stack" id="tabel">
          <h2>Tabel</h2>
          <AreaTable {...{ slug, region, view, coverage, places }} />
        </section>
      </div>
      <Unattended {...{ slug, coverage }} mayAssign={may(actor, "companion.assign")} />
      <h2>Pendamping</h2>
      <CompanionTable {...{ slug, coverage }} />
    </main>
  )
}
