import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { type Actor, may } from "@/lib/access"
import { formatDayRange, formatShortDay } from "@/lib/format"
import type { Contact, PartnerHead } from "@/lib/partner/queries/record"
import { greetingTo, standingOn } from "@/lib/partner/rules"
import { formatPhone, whatsappLink } from "@/lib/person/rules"

type Shown = { actor: Actor; partner: PartnerHead; daerah: string; today: string }

const turns = { VALID: 0, NOT_YET: 1, OVER: 2 } as const

/** Whom to speak to at a partner: those who speak for it today first, those who do so no more last and marked. */
export function ContactTable({ contacts, ...shown }: Shown & { contacts: Contact[] }) {
  const turnOf = (contact: Contact) => turns[standingOn(contact, shown.today)]
  return (
    <DataTable caption="Narahubung" columns={columns}>
      {contacts
        .toSorted((a, b) => turnOf(a) - turnOf(b))
        .map((contact) => (
          <ContactLine key={contact.id} {...{ contact }} {...shown} />
        ))}
    </DataTable>
  )
}

function ContactLine({ contact, actor, partner, daerah, today }: Shown & { contact: Contact }) {
  const { id, name, position, phone, email, note } = contact
  const isValid = standingOn(contact, today) === "VALID"
  const chat = isValid && phone && whatsappLink(phone, greetingTo({ name, partner: partner.name, daerah }))
  return (
    <tr>
      <th scope="row">
        {name}
        {position && <span className="sub">{position}</span>}
      </th>
      <td>
        {phone && <span className="nowrap">{formatPhone(phone)}</span>}
        {email && (
          <span className={phone ? "sub" : undefined}>
            <a href={`mailto:${email}`}>{email}</a>
          </span>
        )}
      </td>
      <td>
        <Validity {...{ contact, today }} />
        {note && <span className="sub">{note}</span>}
      </td>
      <td>
        <div className="bar">
          {chat && (
            <ButtonLink href={chat} variant="quiet" size="sm">
              Chat WhatsApp<span className="hidden-text"> dengan {name}</span>
            </ButtonLink>
          )}
          {may(actor, "partner-contact.save") && (
            <a href={`/${actor.tenantSlug}/mitra/${partner.id}/narahubung/${id}`}>
              Ubah<span className="hidden-text"> {name}</span>
            </a>
          )}
        </div>
      </td>
    </tr>
  )
}

function Validity({ contact, today }: { contact: Contact; today: string }) {
  const { validFrom, validUntil } = contact
  const standing = standingOn(contact, today)
  if (standing === "OVER" && validUntil)
    return (
      <>
        <Tag mood="bad">Tidak berlaku lagi</Tag>
        <span className="sub">sampai {formatShortDay(validUntil)}</span>
      </>
    )
  if (standing === "NOT_YET" && validFrom)
    return (
      <>
        <Tag mood="warn">Belum berlaku</Tag>
        <span className="sub">mulai {formatShortDay(validFrom)}</span>
      </>
    )
  if (validFrom && validUntil) return formatDayRange(validFrom, validUntil)
  if (validUntil) return `sampai ${formatShortDay(validUntil)}`
  return validFrom ? `sejak ${formatShortDay(validFrom)}` : "Berlaku"
}

const columns = [
  { key: "name", label: "Nama dan jabatan" },
  { key: "reach", label: "Telepon dan e-mail" },
  { key: "valid", label: "Masa berlaku" },
  { key: "do", label: <span className="hidden-text">Tindakan</span> },
]
