import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { getOwnApplication } from "@/lib/application/queries"
import { openSteps, steps } from "@/lib/application/rules/flow"
import { getVisitor, requireTenant } from "@/lib/auth"
import { startApplicationAction } from "./actions"
import { ApplyFrame } from "./apply-frame"
import { readDraftKey } from "./draft"

export const metadata: Metadata = { title: "Daftarkan usaha Anda" }

type PageProps = { params: Promise<{ daerah: string }> }

export default async function ApplyPage({ params }: PageProps) {
  const [tenant, draft] = [await requireTenant(params), await readDraftKey()]
  const { slug } = tenant
  const own = draft && (await getOwnApplication(await getVisitor(params), draft))
  const isBegun = own?.state === "DRAFT"
  return (
    <ApplyFrame params={params} back={`/${slug}`}>
      <h1>Daftarkan usaha Anda</h1>
      {own && !isBegun && (
        <Notice kind="success" title={`Permohonan ${own.number} sudah terkirim`}>
          <a href={`/${slug}/daftar/terkirim`}>Lihat tanda terimanya</a>, atau daftarkan usaha lain di bawah ini.
        </Notice>
      )}
      <p>
        Untuk usaha di {tenant.name} yang belum tercatat di daftar dinas. Ada {steps.length} pertanyaan, kira-kira 5
        menit. Gratis.
      </p>
      <h2>Siapkan dahulu</h2>
      <ul>
        <li>KTP Anda, untuk nama dan NIK</li>
        <li>Nomor HP yang dapat dihubungi</li>
        <li>NIB, bila sudah punya</li>
      </ul>
      <p>
        Isian Anda tersimpan setiap kali Anda menekan “Lanjutkan”. Anda boleh berhenti dan meneruskannya besok di HP
        yang sama. NIK disimpan tersandi.
      </p>
      {isBegun && (
        <ButtonLink href={`/${slug}/daftar/${openSteps(own.texts)[0] ?? "periksa"}`}>Teruskan isian</ButtonLink>
      )}
      <StartForm slug={slug} label={own ? "Mulai dari awal" : "Mulai"} />
      <p>
        Sudah mengirim? <a href={`/${slug}/daftar/status`}>Lihat keadaan permohonan</a>. Sudah tercatat dan punya kode?{" "}
        <a href="/undangan">Pakai kode</a>.
      </p>
    </ApplyFrame>
  )
}

function StartForm({ slug, label }: { slug: string; label: string }) {
  return (
    <Form action={startApplicationAction} submitLabel={label}>
      <input type="hidden" name="daerah" value={slug} />
      {/* Only machines fill this in. */}
      <input className="hidden-text" name="situs" tabIndex={-1} autoComplete="off" aria-hidden="true" />
    </Form>
  )
}
