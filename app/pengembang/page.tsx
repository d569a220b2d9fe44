import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { StaffShell } from "@/components/layout/staff-shell"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Button, ButtonLink } from "@/components/ui/button"
import { Toast } from "@/components/ui/toast"
import { Formats } from "./formats"
import { Forms } from "./forms"
import { Lists } from "./lists"
import { Messages } from "./messages"
import { Numbers } from "./numbers"
import { sampleItems, samplePerson, sampleTenant } from "./samples"

export const metadata: Metadata = { title: "Bahan halaman" }

export default function DeveloperPage() {
  return (
    <StaffShell
      tenant={sampleTenant}
      person={samplePerson}
      items={sampleItems}
      search={{ action: "/pengembang", name: "cari" }}
    >
      <main>
        <Breadcrumb crumbs={[{ href: "/", label: "Naik Kelas" }]} here="Bahan halaman" />
        <PageHeader
          title="Bahan halaman"
          lead="Semua bagian yang dipakai halaman portal, untuk pengembang. Orang dan angka di sini rekaan."
          back={{ href: "/" }}
        >
          <ButtonLink href="/pengembang/publik" variant="quiet" size="sm">
            Halaman umum
          </ButtonLink>
          <ButtonLink href="/pengembang/usaha" size="sm">
            Halaman pelaku
          </ButtonLink>
        </PageHeader>
        <Numbers />
        <Lists />
        <Messages />
        <section className="stack">
          <h2>Tombol</h2>
          <div className="bar">
            <Button type="button">Lanjutkan</Button>
            <Button type="button" variant="quiet">
              Simpan draf
            </Button>
            <Button type="button" variant="danger">
              Batalkan impor
            </Button>
            <Button type="button" disabled>
              Tidak dapat dipakai
            </Button>
            <Button type="button" size="sm">
              Terapkan filter
            </Button>
          </div>
        </section>
        <Forms />
        <Formats />
        <Toast
          message="3 usaha dipindahkan ke Kanigaran."
          action={
            <a className="link" href="#urungkan">
              Urungkan
            </a>
          }
        />
      </main>
    </StaffShell>
  )
}
