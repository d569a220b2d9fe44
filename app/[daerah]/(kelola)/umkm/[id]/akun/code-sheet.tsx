import { ButtonLink } from "@/components/ui/button"
import { CopyButton } from "@/components/ui/copy-button"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { PrintButton } from "@/components/ui/print-button"
import { QrCode } from "@/components/ui/qr-code"
import { getPortalAddress } from "@/lib/address"
import { requireTenant } from "@/lib/auth"
import { formatInstant } from "@/lib/format"
import { spellCode } from "@/lib/member/rules"
import { whatsappLink } from "@/lib/person/rules"
import { closeClaimAction } from "./actions"
import "@/app/[daerah]/(kelola)/pengaturan/orang/people.css"

type CodeSheetProps = {
  params: Promise<{ daerah: string }>
  person: { name: string; phone: string | null }
  code: string
  expiresAt: Date
  hidden: Record<string, string>
}

/** What is handed to an owner on paper or by WhatsApp: for whom, until when, and the code in three spellings. */
export async function CodeSheet({ params, person, code, expiresAt, hidden }: CodeSheetProps) {
  const { name, timeZone } = await requireTenant(params)
  const address = await getPortalAddress()
  const link = `${address}/undangan/${code}`
  const until = formatInstant(expiresAt, timeZone)
  const message = `Bapak/Ibu ${person.name}, ini tautan untuk membuka data usaha Anda di portal UMKM ${name}: ${link} Sekali pakai, berlaku sampai ${until}. Jangan diteruskan kepada orang lain.`
  const chat = person.phone && whatsappLink(person.phone, message)
  return (
    <>
      <div className="bar only-screen">
        {chat && <ButtonLink href={chat}>Kirim lewat WhatsApp</ButtonLink>}
        <CopyButton text={link} label="Salin tautan" />
        <PrintButton>Cetak lembar</PrintButton>
      </div>
      <p className="muted small only-screen">Kode ini hanya terlihat selama sepuluh menit dan tidak disimpan.</p>
      <article className="card">
        <h2>Kode masuk pemilik usaha, portal UMKM {name}</h2>
        <DescriptionList
          facts={[
            { label: "Untuk", value: person.name },
            { label: "Berlaku sampai", value: until, note: "Sekali pakai" },
          ]}
        />
        <h3>Dengan kamera HP</h3>
        <QrCode text={link} label="Kode QR yang membuka tautan ini" />
        <h3>Atau buka tautan ini</h3>
        <p className="invitation-link">{link}</p>
        <h3>Atau ketik kode</h3>
        <p>
          Buka <b>{address}/undangan</b>, lalu ketik kode ini. Huruf besar atau kecil sama saja.
        </p>
        <p>
          <code className="invitation-code">{spellCode(code)}</code>
        </p>
        <p className="small muted">
          Jangan berikan lembar ini kepada orang lain. Jika hilang, minta pendamping mencabutnya.
        </p>
      </article>
      <div className="only-screen">
        <Form action={closeClaimAction} hidden={hidden} submitLabel="Selesai, tutup lembar ini">
          {null}
        </Form>
      </div>
    </>
  )
}
