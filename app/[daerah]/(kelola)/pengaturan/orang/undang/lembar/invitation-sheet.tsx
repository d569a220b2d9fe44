import { CodeSpellings } from "@/components/ui/code-spellings"
import { DescriptionList } from "@/components/ui/description-list"
import { roles } from "@/lib/access"
import { requireTenant } from "@/lib/auth"
import { formatInstant } from "@/lib/format"
import type { getInvitation } from "@/lib/member/queries"

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
      <CodeSpellings {...{ code, address }} />
      <p className="small muted">Jangan berikan lembar ini kepada orang lain. Jika hilang, minta admin mencabutnya.</p>
    </article>
  )
}
