import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { SmallForm } from "@/app/[daerah]/(kelola)/ganda/small-form"
import { ProductHeader } from "@/app/[daerah]/(kelola)/produk/[id]/product-header"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { getFinished, getVerify } from "@/lib/assessment/queries/verify"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, isId, queryOf, type SearchParams } from "@/lib/params"
import { getProductHead } from "@/lib/product/queries/head"
import { topics } from "@/lib/training/schema/words"
import { finishVerifyAction } from "./actions"
import { ConfirmCard } from "./confirm-card"
import { FinishedCard } from "./finished-card"
import { PastTable } from "./past-table"
import { SectionForm } from "./section-form"
import { SectionList } from "./section-list"

export const metadata: Metadata = { title: "Penilaian produk" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

const outcomes: Record<string, string> = {
  ya: "Penilaian selesai. Kesiapan produk sudah dihitung lagi.",
  diserahkan:
    "Jawaban diserahkan ke petugas lain untuk disahkan, karena Anda mendampingi usaha ini. Sampai disahkan, tingkat produk tidak berubah.",
  kedua:
    "Penilaian kedua selesai. Jawabannya dipakai untuk membandingkan penilai di halaman Penilai, dan tidak mengubah kesiapan produk.",
  dikembalikan: "Jawaban dikembalikan ke penilainya.",
}

type Query = Awaited<ReturnType<typeof queryOf>>

export default async function AssessmentPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "readiness.view")
  const [id, query] = [await idParam(params), await queryOf(searchParams)]
  const named = [query.buta, query.sahkan].find(isId)
  const [product, verify, finished, { timeZone: zone }] = await Promise.all([
    getProductHead(actor, id),
    getVerify(actor, { productId: id, id: named }),
    isId(query.lihat) ? getFinished(actor, { productId: id, id: query.lihat }) : null,
    requireTenant(params),
  ])
  if (!product) notFound()
  const base = `/${actor.tenantSlug}/produk/${id}/penilaian`
  if ((!verify && named) || (!finished && query.lihat)) notFound()
  if (verify?.blindId) redirect(`${base}?buta=${verify.blindId}`)
  const canVerify = verify && may(actor, "assessment.verify")
  const canConfirm = canVerify === true && actor.role !== "companion"
  return (
    <main>
      <ProductHeader actor={actor} product={product} current="penilaian" />
      {query.selesai && outcomes[query.selesai] && <Notice kind="success">{outcomes[query.selesai]}</Notice>}
      {finished && verify && <FinishedCard {...{ base, finished, zone }} criteria={verify.ask.rubric.criteria} />}
      {canVerify && !finished && <Verify {...{ slug: actor.tenantSlug, verify, query, base }} />}
      {verify?.open?.kind !== "BLIND" &&
        (verify && verify.others.length > 0 ? (
          <Card title="Penilaian sebelumnya">
            <PastTable past={verify.others} {...{ zone, base, canConfirm }} />
          </Card>
        ) : (
          <EmptyState title="Belum ada penilaian yang selesai">
            Tingkat resmi dihitung dari data, izin, hasil uji, dan penilaian yang dilihat petugas.
          </EmptyState>
        ))}
    </main>
  )
}

type VerifyProps = {
  slug: string
  verify: NonNullable<Awaited<ReturnType<typeof getVerify>>>
  query: Query
  base: string
}

/** What the actor can answer: a section, all sections with how far they are, or somebody else's answers to confirm. */
function Verify({ slug, verify, query, base }: VerifyProps) {
  const { open, questions, product } = verify
  const answers = open?.answers ?? []
  const hidden = { daerah: slug, productId: product.id, id: open?.id ?? "" }
  if (open && query.sahkan === open.id)
    return <ConfirmCard {...{ base, hidden, answers, criteria: verify.ask.rubric.criteria }} />
  const blindId = open?.kind === "BLIND" ? open.id : ""
  const href = (more: Record<string, string>) =>
    `${base}?${new URLSearchParams({ ...(blindId && { buta: blindId }), ...more })}`
  const section = Object.entries(topics).find(([code]) => code === query.bagian)
  if (section) {
    const ours = questions.filter(({ criterion }) => criterion.dimension === section[0])
    return (
      <Card title={section[1]}>
        <p>
          <a href={href({})}>Kembali ke semua bagian</a>
        </p>
        <p className="muted">Berkas bukti dilampirkan di halaman sendiri; simpan bagian ini lebih dulu.</p>
        <SectionForm {...{ slug, blindId, answers }} productId={product.id} section={section[0]} questions={ours} />
      </Card>
    )
  }
  return <Overview {...{ verify, hidden, isSaved: Boolean(query.tersimpan) }} href={(bagian) => href({ bagian })} />
}

type OverviewProps = {
  verify: VerifyProps["verify"]
  hidden: Record<string, string>
  isSaved: boolean
  href: (section: string) => string
}

/** Every section with how far it is, and the end of the assessment. */
function Overview({ verify, hidden, isSaved, href }: OverviewProps) {
  const { open, questions, opened } = verify
  const isBlind = open?.kind === "BLIND"
  const answered = new Set(open?.answers.map(({ criterion }) => criterion))
  return (
    <Card title={isBlind ? "Penilaian kedua" : "Penilaian terverifikasi"}>
      {isSaved && <Notice kind="success">Tersimpan. Lanjutkan kapan saja; isian Anda tetap ada.</Notice>}
      <p className="muted">
        {isBlind
          ? "Nilailah menurut apa yang Anda lihat sendiri. Jawaban penilai pertama sengaja tidak ditampilkan."
          : "Isi bagian yang Anda lihat sendiri. Setiap bagian disimpan terpisah, jadi sinyal yang putus tidak menghapus isian."}
      </p>
      <SectionList {...{ questions, answered }} href={href} />
      {answered.size > 0 && (
        <>
          {opened.length > 0 && (
            <p>{`Anda mendampingi usaha ini. ${opened.join(", ")} meluluskan syarat Siap Ritel atau Siap Ekspor, jadi petugas lain yang mengesahkannya.`}</p>
          )}
          <SmallForm
            action={finishVerifyAction}
            hidden={{ ...hidden, kedua: isBlind ? "ya" : "" }}
            label={opened.length > 0 ? "Serahkan untuk disahkan" : `Selesaikan penilaian (${answered.size} jawaban)`}
          />
        </>
      )}
    </Card>
  )
}
