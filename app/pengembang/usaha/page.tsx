import type { Metadata } from "next"
import { OwnerShell } from "@/components/layout/owner-shell"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Tag } from "@/components/ui/tag"
import { samplePerson, sampleTenant } from "../samples"
import { OwnerQuestion } from "./question"

export const metadata: Metadata = { title: "Contoh halaman pelaku" }

export default function OwnerSample() {
  return (
    <OwnerShell
      tenant={{ ...sampleTenant, colour: "#1d4f91" }}
      homeHref="/pengembang/usaha"
      person={{ ...samplePerson, name: "Contoh Pelaku", role: "Pelaku usaha" }}
    >
      <main>
        <PageHeader
          title="Minyak Kelapa Murni"
          lead="3 dari 5 selesai"
          back={{ href: "/pengembang", label: "Bahan halaman" }}
        />
        <Card>
          <p>
            <Tag mood="info">Berizin</Tag>
          </p>
          <p>
            <b>Belum siap ritel</b> karena sertifikat halal belum ada.
          </p>
        </Card>
        <div>
          <a className="task" href="#halal">
            <span>Unggah sertifikat halal</span>
            <Tag mood="warn">Wajib</Tag>
          </a>
          <a className="task" href="#uji">
            <span>Minta uji ulang ke laboratorium</span>
            <Tag>Gratis lewat MoU</Tag>
          </a>
        </div>
        <OwnerQuestion />
        <ButtonLink href="#wa" variant="quiet" size="full">
          Kirim profil lewat WhatsApp
        </ButtonLink>
      </main>
    </OwnerShell>
  )
}
