import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { listPath } from "@/lib/count/rules"
import { getDashboard, listWaitingImports } from "@/lib/dashboard/queries"
import { formatInstant, formatInstantDay, formatNumber } from "@/lib/format"
import { dayIn } from "@/lib/tenant/rules"
import { MovedProducts } from "./moved-products"
import { RegisterStats } from "./register-stats"
import { UnseenProducts } from "./unseen-products"
import { WaitingAnswers } from "./waiting-answers"
import { WaitingCard } from "./waiting-card"

export const metadata: Metadata = { title: "Beranda" }

export default async function DashboardPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "enterprise.list")
  const slug = actor.tenantSlug
  const [{ register, asOf, kecamatan }, imports, { timeZone: zone }] = await Promise.all([
    getDashboard(actor),
    may(actor, "intake.list") ? listWaitingImports(actor) : [],
    requireTenant(params),
  ])
  const waiting = new Map(register).get("checked") ?? 0
  const isEmpty = register.every(([, value]) => value === 0)
  return (
    <main>
      <PageHeader
        title="Beranda"
        lead={actor.role === "companion" ? "Kelurahan yang Anda dampingi." : "Yang perlu dikerjakan hari ini."}
      />
      {may(actor, "enterprise.approve") && (
        <WaitingCard title="Menunggu keputusan" count={waiting} href={`/${slug}/${listPath("checked")}`}>
          Putuskan usaha yang sudah diperiksa pendamping
        </WaitingCard>
      )}
      {may(actor, "product.check") && <UnseenProducts actor={actor} />}
      {may(actor, "submission.list") && <WaitingAnswers actor={actor} />}
      {may(actor, "readiness.view") && <MovedProducts {...{ actor, zone }} today={dayIn(zone, new Date())} />}
      {imports.length > 0 && (
        <section className="card">
          <h2>Impor menunggu disimpan</h2>
          <ul className="stack tight">
            {imports.map(({ id, fileName, createdAt }) => (
              <li key={id}>
                <a href={`/${slug}/impor/${id}`}>{fileName}</a>{" "}
                <span className="muted small">diunggah {formatInstant(createdAt, zone)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isEmpty ? (
        <EmptyState
          title="Belum ada usaha di daftar"
          action={may(actor, "intake.upload") && <ButtonLink href={`/${slug}/impor`}>Impor berkas Excel</ButtonLink>}
        >
          {may(actor, "intake.upload")
            ? "Mulai dari berkas Excel yang sudah ada; tidak ada baris yang hilang."
            : "Daftar terisi setelah dinas mengimpor atau mendaftarkan usaha."}
        </EmptyState>
      ) : (
        <RegisterStats slug={slug} register={register} asOf={`per ${formatInstantDay(asOf, zone)}`} />
      )}
      {kecamatan.length > 1 && (
        <section className="stack">
          <h2>Menurut kecamatan</h2>
          <DataTable
            caption="Usaha tercatat menurut kecamatan"
            columns={[
              { key: "name", label: "Kecamatan" },
              { key: "total", label: "Tercatat", numeric: true },
              { key: "approved", label: "Disahkan", numeric: true },
              { key: "repair", label: "Perlu perbaikan", numeric: true },
            ]}
          >
            {kecamatan.map(({ code, name, total, approved, needsRepair }) => (
              <tr key={code}>
                <td>
                  <a href={`/${slug}/umkm?kecamatan=${code}`}>{name}</a>
                </td>
                <td className="num">{formatNumber(total)}</td>
                <td className="num">{formatNumber(approved)}</td>
                <td className="num">{formatNumber(needsRepair)}</td>
              </tr>
            ))}
          </DataTable>
        </section>
      )}
    </main>
  )
}
