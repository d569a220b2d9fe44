import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { Form } from "@/components/ui/form"
import { getOwnApplication } from "@/lib/application/queries"
import { stepBeside, steps } from "@/lib/application/rules/flow"
import { isStep, type Step, textsOfStep } from "@/lib/application/schema"
import { getVisitor } from "@/lib/auth"
import { queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { saveAnswerAction } from "../actions"
import { ApplyFrame } from "../apply-frame"
import { readDraftKey } from "../draft"
import { QuestionFields } from "./question-fields"

export const metadata: Metadata = { title: "Daftarkan usaha Anda" }

const headings: Record<Step, string> = {
  nama: "Siapa nama Anda?",
  nik: "Berapa NIK Anda?",
  hp: "Ke nomor mana kami dapat menghubungi Anda?",
  usaha: "Apa nama usaha Anda?",
  produk: "Apa usaha Anda?",
  kelurahan: "Di kelurahan mana tempat usaha Anda?",
  alamat: "Di mana alamatnya?",
  nib: "Sudah punya NIB?",
  penjualan: "Berapa penjualan Anda?",
  persetujuan: "Persetujuan Anda",
}

type PageProps = { params: Promise<{ daerah: string; langkah: string }>; searchParams: SearchParams }

export default async function QuestionPage({ params, searchParams }: PageProps) {
  const { daerah: slug, langkah: step } = await params
  if (!isStep(step)) notFound()
  const visitor = await getVisitor(params)
  const draft = await readDraftKey()
  const own = draft && (await getOwnApplication(visitor, draft))
  if (own?.state !== "DRAFT") redirect(`/${slug}/daftar${own ? "/terkirim" : ""}`)
  const back = (await queryOf(searchParams)).kembali === "periksa" ? "periksa" : ""
  const before = back || (stepBeside(step, -1) ?? "")
  const places = step === "kelurahan" ? [...(await getKelurahan(visitor)).values()] : []
  return (
    <ApplyFrame params={params} back={`/${slug}/daftar/${before}`}>
      <p className="muted small">
        Pertanyaan {steps.indexOf(step) + 1} dari {steps.length}
      </p>
      <h1>{headings[step]}</h1>
      <Form
        action={saveAnswerAction}
        initial={textsOfStep(step, own.texts)}
        hidden={{ daerah: slug, langkah: step, kembali: back }}
        submitLabel="Lanjutkan"
      >
        <QuestionFields
          {...{ step, slug }}
          regions={places.map(({ code, name, kecamatan }) => ({ code, name, kecamatan }))}
        />
      </Form>
    </ApplyFrame>
  )
}
