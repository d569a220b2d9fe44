import type { Metadata } from "next"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { listOwnEnterprises } from "@/lib/enterprise/queries/own"
import { missingFacts } from "@/lib/enterprise/rules/missing"
import { ownerWords } from "@/lib/enterprise/rules/owner-words"
import { isStatus } from "@/lib/enterprise/schema/enterprise"

export const metadata: Metadata = { title: "Usaha saya" }

export default async function OwnPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "enterprise.view-own")
  const enterprises = await listOwnEnterprises(actor)
  return (
    <main>
      <h1>Usaha saya</h1>
      {enterprises.length === 0 && (
        <EmptyState title="Usaha Anda belum tercatat">
          <a href={`/${actor.tenantSlug}/daftar`}>Daftarkan usaha Anda</a>, atau hubungi pendamping di kelurahan Anda.
          Siapkan KTP dan, bila sudah ada, NIB.
        </EmptyState>
      )}
      {enterprises.map((enterprise) => {
        const missing = missingFacts(enterprise)
        return (
          <section className="card" key={enterprise.id}>
            <h2>{enterprise.name}</h2>
            {enterprise.products && <p className="muted">{enterprise.products}</p>}
            {isStatus(enterprise.status) && <p>{ownerWords[enterprise.status].means}</p>}
            {missing.length > 0 && <p>Yang belum ada di catatan dinas:</p>}
            <div>
              {missing.map(({ key, label }) => (
                <a className="task" href={`/${actor.tenantSlug}/usaha/${enterprise.id}#${key}`} key={key}>
                  <span>{label}</span>
                  <Tag mood="warn">Belum ada</Tag>
                </a>
              ))}
              <a className="task" href={`/${actor.tenantSlug}/usaha/${enterprise.id}`}>
                <span>Lihat yang tercatat</span>
                {missing.length === 0 && <Tag mood="good">Lengkap</Tag>}
              </a>
            </div>
          </section>
        )
      })}
      {enterprises.length > 0 && (
        <section className="card">
          <h2>Pelatihan</h2>
          <a className="task" href={`/${actor.tenantSlug}/usaha/pelatihan`}>
            <span>Lihat dan ikuti pelatihan</span>
          </a>
        </section>
      )}
    </main>
  )
}
