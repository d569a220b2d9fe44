import { ButtonLink } from "@/components/ui/button"
import type { AgendaTraining } from "@/lib/calendar/queries/agenda"
import { googleLink } from "@/lib/calendar/rules/links"
import { sayMeetings } from "@/lib/message/rules/when"

type ShareLinksProps = { slug: string; training: AgendaTraining; zone: string; address: string }

/** Into one's calendar, on to others, onto the wall. */
export function ShareLinks({ slug, training, zone, address }: ShareLinksProps) {
  const { id, title, venue, venueAddress, sessions } = training
  const [first] = sessions
  const { hari, jam, tempat } = sayMeetings(sessions, { zone, venue, venueAddress })
  const text = `${title}, ${hari}, ${jam}. Keterangan dan pendaftaran: ${address}`
  return (
    <div className="bar only-screen">
      {first && (
        <ButtonLink href={`/${slug}/agenda/${id}/acara.ics`} variant="quiet" download>
          Tambahkan ke kalender
        </ButtonLink>
      )}
      <ButtonLink href={`https://wa.me/?text=${encodeURIComponent(text)}`} variant="quiet">
        Bagikan lewat WhatsApp
      </ButtonLink>
      {first && (
        <a href={googleLink({ title, address, place: tempat, startsAt: first.startsAt, endsAt: first.endsAt })}>
          Google Kalender
        </a>
      )}
      <a href={`/${slug}/agenda/${id}/poster`}>Poster untuk dicetak</a>
    </div>
  )
}
