import type { Metadata } from "next"
import { PublicShell } from "@/components/layout/public-shell"
import { ButtonLink } from "@/components/ui/button"
import { Stat } from "@/components/ui/stat"
import { sampleTenant } from "../samples"

export const metadata: Metadata = { title: "Contoh halaman umum" }

export default function PublicSample() {
  return (
    <PublicShell
      tenant={{ ...sampleTenant, colour: "#b3261e" }}
      signInHref="/masuk"
      foot="Dinas Koperasi, Usaha Kecil, Menengah, dan Perdagangan Kota Contoh"
    >
      <main className="stack loose">
        <div className="hero stack">
          <h1>UMKM Kota Contoh naik kelas</h1>
          <p className="prose">
            Pelatihan, mitra, dan izin bagi usaha mikro dan kecil, dengan hasil yang dapat dilihat.
          </p>
          <div className="bar">
            <ButtonLink href="/masuk">Masuk</ButtonLink>
            <ButtonLink href="/pengembang" variant="quiet">
              Kembali ke bahan halaman
            </ButtonLink>
          </div>
        </div>
        <div className="stats">
          <Stat
            label="Usaha disahkan"
            figure="2.964"
            unit="usaha"
            asOf="per 21 November 2026"
            definition="Usaha yang disahkan dinas dan pengesahannya belum lewat 12 bulan."
          />
          <Stat
            label="Kelurahan terjangkau"
            figure="29"
            unit="kelurahan"
            asOf="per 21 November 2026"
            definition="Kelurahan dengan paling sedikit satu usaha yang disahkan."
          />
        </div>
      </main>
    </PublicShell>
  )
}
