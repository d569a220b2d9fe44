import { ButtonLink } from "@/components/ui/button"
import { CodeSpellings } from "@/components/ui/code-spellings"
import { CopyButton } from "@/components/ui/copy-button"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { PrintButton } from "@/components/ui/print-button"
import { getPortalAddress } from "@/lib/address"
import { requireTenant } from "@/lib/auth"
import { formatInstant } from "@/lib/format"
import { whatsappLink } from "@/lib/person/rules"
import { closeClaimAction } from "./actions"

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
        <CodeSpellings {...{ code, address }} />
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
