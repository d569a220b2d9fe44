import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { getSelf } from "@/lib/assessment/queries/self"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstantDay } from "@/lib/format"
import { idParam } from "@/lib/params"
import { levels } from "@/lib/readiness/schema/words"
import { ViewList } from "./view-list"

export const metadata: Metadata = { title: "Hasil penilaian sendiri" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** What the owner's own assessment says: strengths first, then what to do, then what nobody else has seen yet. */
export default async function SelfResultPage({ params }: PageProps) {
  const actor = await requireActor(params, "assessment.self")
  const [self, { timeZone }] = await Promise.all([getSelf(actor, await idParam(params)), requireTenant(params)])
  if (!self) notFound()
  const home = `/${actor.tenantSlug}/usaha/produk/${self.product.id}`
  const { compared, last, product } = self
  if (!compared || !last?.doneAt) redirect(`${home}/penilaian`)
  const { strong, next, higher, lower, level, index } = compared
  return (
    <main>
      <PageHeader
        title="Hasil penilaian sendiri"
        lead={`${product.name}, ${formatInstantDay(last.doneAt, timeZone)}`}
        back={{ href: home, label: product.name }}
      />
      <Notice kind="success" title="Terima kasih, jawaban Anda sudah kami terima">
        Menurut Anda kesiapan produk ini {Math.round(index.own)} dari 100. Yang sudah dilihat petugas{" "}
        {Math.round(index.seen)}, tingkat resminya <b>{levels[level]}</b>.
      </Notice>
      <ViewList
        {...{ title: "Yang sudah baik", views: strong, most: 8 }}
        none="Belum ada, dan itu tidak apa-apa. Mulailah dari langkah di bawah."
      />
      <ViewList
        {...{ title: "Langkah berikutnya", views: next, most: 5, say: "better" }}
        none="Semua yang Anda jawab sudah baik."
      />
      {higher.length > 0 && (
        <ViewList
          {...{ title: "Belum dilihat petugas", views: higher, most: 12 }}
          lead="Menurut Anda sudah ada. Siapkan suratnya atau barangnya, lalu tunjukkan kepada pendamping saat datang; setelah dilihat, tingkat produk Anda dapat naik."
        />
      )}
      {lower.length > 0 && (
        <ViewList
          {...{ title: "Lebih baik dari jawaban Anda", views: lower, most: 12, say: "seen" }}
          lead="Petugas melihatnya lebih baik daripada yang Anda jawab. Yang dipakai adalah yang dilihat petugas."
        />
      )}
      <p className="bar">
        <ButtonLink href={home}>Kembali ke produk</ButtonLink>
        <ButtonLink href={`${home}/penilaian`} variant="quiet">
          Nilai lagi
        </ButtonLink>
      </p>
    </main>
  )
}
