import { ButtonLink } from "@/components/ui/button"
import { Tag } from "@/components/ui/tag"
import { type Actor, may } from "@/lib/access"
import { formatDayRange, formatShortDay } from "@/lib/format"
import type { Contact, PartnerHead } from "@/lib/partner/queries/record"
import { greetingTo, standingOn, type Validity } from "@/lib/partner/rules"
import { formatPhone, whatsappLink } from "@/lib/person/rules"

type Shown = { actor: Actor; partner: PartnerHead; daerah: string; today: string }

const turns = { VALID: 0, NOT_YET: 1, OVER: 2 } as const

/** Whom to speak to at a partner: those who speak for it today first, those who do so no more last and marked. */
export function ContactList({ contacts, ...shown }: Shown & { contacts: Contact[] }) {
  const turnOf = (contact: Contact) => turns[standingOn(contact, shown.today)]
  return (
    <ul className="columns" aria-label="Narahubung">
      {contacts
        .toSorted((a, b) => turnOf(a) - turnOf(b))
        .map((contact) => (
          <li key={contact.id} className="card">
            <ContactFacts {...{ contact }} today={shown.today} />
            <ContactWays {...{ contact }} {...shown} />
          </li>
        ))}
    </ul>
  )
}

function ContactFacts({ contact, today }: { contact: Contact; today: string }) {
  const { name, position, phone, email, note } = contact
  const standing = standingOn(contact, today)
  const term = sayTerm(contact)
  return (
    <p>
      <b>{name}</b> {standing === "OVER" && <Tag mood="bad">Tidak berlaku lagi</Tag>}
      {standing === "NOT_YET" && <Tag mood="warn">Belum berlaku</Tag>}
      {position && <span className="sub">{position}</span>}
      {phone && <span className="sub">{formatPhone(phone)}</span>}
      {email && (
        <span className="sub">
          <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
      {term && <span className="sub">Berlaku {term}</span>}
      {note && <span className="sub">{note}</span>}
    </p>
  )
}

function ContactWays({ contact, actor, partner, daerah, today }: Shown & { contact: Contact }) {
  const { id, name, phone } = contact
  const isValid = standingOn(contact, today) === "VALID"
  const chat = isValid && phone && whatsappLink(phone, greetingTo({ name, partner: partner.name, daerah }))
  return (
    <div className="bar">
      {chat && (
        <ButtonLink href={chat} variant="quiet" size="sm">
          Chat WhatsApp<span className="hidden-text"> dengan {name}</span>
        </ButtonLink>
      )}
      {may(actor, "partner-contact.save") && (
        <ButtonLink href={`/${actor.tenantSlug}/mitra/${partner.id}/narahubung/${id}`} variant="quiet" size="sm">
          Ubah<span className="hidden-text"> {name}</span>
        </ButtonLink>
      )}
    </div>
  )
}

function sayTerm({ validFrom, validUntil }: Validity): string | null {
  if (validFrom && validUntil) return formatDayRange(validFrom, validUntil)
  if (validUntil) return `sampai ${formatShortDay(validUntil)}`
  return validFrom && `sejak ${formatShortDay(validFrom)}`
}
