import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { listOwnEnterprises } from "@/lib/enterprise/queries/own"
import { formatDay } from "@/lib/format"
import { listOwnPermits, type PermitRow } from "@/lib/permit/queries/list"
import { permitKinds } from "@/lib/permit/schema/words"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { permitStanding } from "./standing"

export const metadata: Metadata = { title: "Izin dan sertifikat" }

export default async function OwnPermitsPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "enterprise.view-own")
  const [enterprises, all] = await Promise.all([listOwnEnterprises(actor), listOwnPermits(actor)])
  const groups = enterprises.map(({ id, name }) => ({
    ...{ id, name, permits: all.filter(({ enterpriseId }) => enterpriseId === id) },
  }))
  const base = `/${actor.tenantSlug}/usaha`
  return (
    <main>
      <PageHeader title="Izin dan sertifikat" back={{ href: base, label: "Usaha saya" }} />
      {all.length === 0 && (
        <EmptyState title="Belum ada yang tercatat">
          Sudah punya P-IRT, sertifikat halal, atau merek? Foto suratnya dan catat di sini, supaya tidak ditanya lagi
          dan diingatkan sebelum habis.
        </EmptyState>
      )}
      {groups.map(({ id, name, permits }) => (
        <section className="stack" key={id}>
          <h2 className={enterprises.length > 1 ? undefined : "hidden-text"}>{name}</h2>
          {permits.map((permit) => (
            <PermitItem key={permit.id} {...{ permit, base }} />
          ))}
          <p className="bar">
            <ButtonLink href={`${base}/izin/baru?usaha=${id}`} variant={permits.length > 0 ? "quiet" : undefined}>
              Catat izin atau sertifikat
            </ButtonLink>
          </p>
        </section>
      ))}
    </main>
  )
}

function PermitItem({ permit, base }: { permit: PermitRow; base: string }) {
  const { id, enterpriseId, kind, title, number, expiresOn, products, grade, documentId } = permit
  const { mood, word } = permitStanding(permit)
  const needsRenewal = permit.state === "VALID" && (mood === "warn" || mood === "bad")
  return (
    <article className="card" id={`izin-${id}`}>
      <h3>
        {kind === "OTHER" ? title : permitKinds[kind]} <Tag mood={mood}>{word}</Tag>
      </h3>
      {number && <p>Nomor {number}</p>}
      <p className="muted small">
        {expiresOn ? `Berlaku sampai ${formatDay(expiresOn)}. ` : "Tanpa batas waktu. "}
        {products.length > 0 ? `Untuk ${products.join(", ")}. ` : "Untuk semua produk. "}
        {evidenceGrades[grade]}.
      </p>
      <div>
        {documentId && (
          <a className="task" href={`${base}/izin/berkas/${id}`}>
            <span>Lihat suratnya</span>
          </a>
        )}
        {needsRenewal && (
          <a className="task" href={`${base}/izin/baru?usaha=${enterpriseId}&jenis=${kind}`}>
            <span>
              Catat yang sudah diperpanjang
              <span className="sub">Belum diurus? Hubungi dinas atau pendamping Anda.</span>
            </span>
          </a>
        )}
      </div>
    </article>
  )
}
