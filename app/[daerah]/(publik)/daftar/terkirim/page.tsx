import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { ButtonLink } from "@/components/ui/button"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { PrintButton } from "@/components/ui/print-button"
import { getPortalAddress } from "@/lib/address"
import { getOwnApplication } from "@/lib/application/queries"
import { getVisitor, requireTenant } from "@/lib/auth"
import { formatInstant } from "@/lib/format"
import { parsePhone } from "@/lib/person/rules"
import { ApplyFrame } from "../apply-frame"
import { readDraftKey } from "../draft"

export const metadata: Metadata = { title: "Tanda terima permohonan" }

export default async function ReceiptPage({ params }: { params: Promise<{ daerah: string }> }) {
  const { slug, name, timeZone } = await requireTenant(params)
  const draft = await readDraftKey()
  const own = draft && (await getOwnApplication(await getVisitor(params), draft))
  if (!own?.sentAt) redirect(`/${slug}/daftar`)
  const { number, sentAt, answer } = own
  const address = `${await getPortalAddress()}/${slug}/daftar/status`
  const phone = parsePhone(own.texts.phone ?? "") ?? ""
  const message = `Permohonan pendaftaran usaha saya ke ${name}: ${number}. Lihat keadaannya di ${address} dengan 4 angka terakhir nomor HP (${phone.slice(-4)}).`
  return (
    <ApplyFrame params={params}>
      <Notice kind="success" title="Permohonan Anda sudah kami terima">
        Nomor permohonan: <b>{number}</b>
      </Notice>
      <h1>Tanda terima {number}</h1>
      <DescriptionList
        facts={[
          { label: "Usaha", value: own.texts.name },
          { label: "Pemohon", value: own.texts.personName },
          { label: "Dikirim", value: formatInstant(sentAt, timeZone) },
          ...(answer ? [{ label: "Jawaban dinas", value: answer }] : []),
        ]}
      />
      <h2>Apa yang terjadi selanjutnya</h2>
      <ol>
        <li>Petugas atau pendamping memeriksa permohonan Anda dan mungkin menghubungi nomor HP Anda.</li>
        <li>Pendamping datang ke tempat usaha; siapkan KTP Anda. Pemeriksaan ini gratis.</li>
        <li>Setelah disahkan dinas, Anda dapat meminta kode untuk masuk ke halaman usaha Anda.</li>
      </ol>
      <p>
        Keadaan permohonan dapat dilihat di <a href={`/${slug}/daftar/status`}>{address}</a> dengan nomor ini dan 4
        angka terakhir nomor HP Anda.
      </p>
      <div className="bar only-screen">
        <ButtonLink href={`https://wa.me/?text=${encodeURIComponent(message)}`}>Kirim ke WhatsApp</ButtonLink>
        <PrintButton>Cetak</PrintButton>
      </div>
    </ApplyFrame>
  )
}
