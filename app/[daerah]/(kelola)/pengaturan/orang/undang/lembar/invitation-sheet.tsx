import { DescriptionList } from "@/components/ui/description-list"
import { QrCode } from "@/components/ui/qr-code"
import { roles } from "@/lib/access"
import { requireTenant } from "@/lib/auth"
import { formatInstant } from "@/lib/format"
import type { getInvitation } from "@/lib/member/queries"
import { spellCode } from "@/lib/member/rules"
import "../../people.css"

type InvitationSheetProps = {
  params: Promise<{ daerah: string }>
  invitation: NonNullable<Awaited<ReturnType<typeof getInvitation>>>
  code: string
  /** The portal's own address. */
  address: string
}

/** What is handed over on paper or by link: for whom, for what, until when, and the code in three spellings. */
export async function InvitationSheet({ params, invitation, code, address }: InvitationSheetProps) {
  const { name, timeZone } = await requireTenant(params)
  const { role, kelurahan, expiresAt } = invitation
  const link = `${address}/undangan/${code}`
  return (
    <article className="card">
      <h2>Undangan ke portal Naik Kelas {name}</h2>
      <DescriptionList
        facts={[
          { label: "Untuk", value: invitation.name },
          { label: "Sebagai", value: roles[role] },
          ...(kelurahan.length > 0 ? [{ label: "Kelurahan dampingan", value: kelurahan.join(", ") }] : []),
          { label: "Berlaku sampai", value: formatInstant(expiresAt, timeZone), note: "Sekali pakai" },
        ]}
      />
      <h3>Dengan kamera HP</h3>
      <QrCode text={link} label="Kode QR yang membuka tautan undangan ini" />
      <h3>Atau buka tautan ini</h3>
      <p className="invitation-link">{link}</p>
      <h3>Atau ketik kode</h3>
      <p>
        Buka <b>{address}/undangan</b>, lalu ketik kode ini. Huruf besar atau kecil sama saja; tanda hubung boleh
        dilewati.
      </p>
      <p>
        <code className="invitation-code">{spellCode(code)}</code>
      </p>
      <p className="small muted">Jangan berikan lembar ini kepada orang lain. Jika hilang, minta admin mencabutnya.</p>
    </article>
  )
}
