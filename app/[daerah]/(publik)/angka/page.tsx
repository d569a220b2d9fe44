import type { Metadata } from "next"
import { Differences } from "@/app/[daerah]/(publik)/angka/differences"
import { PublicShell } from "@/components/layout/public-shell"
import { may } from "@/lib/access"
import { findActor, requireTenant } from "@/lib/auth"
import { listPublished } from "@/lib/count/queries"
import { units } from "@/lib/count/rules"
import { formatInstant, formatNumber } from "@/lib/format"
import { frameOf } from "@/lib/tenant/rules"
import "./angka.css"

export const metadata: Metadata = { title: "Tentang angka ini" }

export default async function FiguresPage({ params }: { params: Promise<{ daerah: string }> }) {
  const tenant = await requireTenant(params)
  const reader = { tenantId: tenant.id, tenantSlug: tenant.slug }
  const [told, actor] = await Promise.all([listPublished(reader), findActor(tenant.slug)])
  const hasList = actor !== null && may(actor, "enterprise.list")
  const zone = tenant.timeZone
  return (
    <PublicShell tenant={frameOf(tenant)} signInHref={actor ? undefined : "/masuk"}>
      <main>
        <h1>Tentang angka ini</h1>
        <p className="prose">
          Semua angka UMKM {tenant.name} di portal ini dihitung dari satu daftar, dengan satu arti untuk setiap angka:
          di halaman depan, beranda petugas, halaman validasi, dan unduhan sama. Angka selalu menyebut satuan, arti, dan
          waktunya.
        </p>
        <h2>Arti setiap angka</h2>
        <ul className="count-list">
          {told.map(({ key, definition, list, value, asOf }) => (
            <li key={key} id={definition.name} className="card">
              <h3>{definition.label}</h3>
              <p>
                <strong className="count-figure">{formatNumber(value)}</strong> {units[definition.unit]}{" "}
                <span className="muted small">per {formatInstant(asOf, zone)}</span>
              </p>
              <p className="small">{definition.definition}</p>
              {hasList && <a href={`/${tenant.slug}/${list}`}>Buka daftarnya</a>}
            </li>
          ))}
        </ul>
        <h2 id="beda">Mengapa berbeda dari sumber lain?</h2>
        <Differences values={Object.fromEntries(told.map(({ key, value }) => [key, value]))} />
        <p className="small">
          Angka yang sama untuk dibaca mesin: <a href={`/${tenant.slug}/api/angka`}>/{tenant.slug}/api/angka</a> (JSON).
        </p>
      </main>
    </PublicShell>
  )
}
