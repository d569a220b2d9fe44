import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import type { Actor } from "@/lib/access"
import type { AgendaTraining } from "@/lib/calendar/queries/agenda"
import { formatInstant, formatNumber } from "@/lib/format"
import { formatPhone } from "@/lib/person/rules"

type EnrolCardProps = {
  slug: string
  training: AgendaTraining
  zone: string
  isOpen: boolean
  contact: { contactPhone: string | null } | null
  role: Actor["role"]
}

/** Whether there is room, until when, and how to get in: owners by themselves, everyone else through the agency. */
export function EnrolCard({ slug, training, zone, isOpen, contact, role }: EnrolCardProps) {
  const { id, seatsLeft, capacity, opensAt, closesAt, status } = training
  if (!isOpen && (status !== "OPEN" || !opensAt || opensAt <= new Date())) return null
  const own = `/${slug}/usaha/pelatihan/${id}`
  return (
    <Card title="Cara mendaftar">
      {isOpen ? (
        <p>
          {seatsLeft > 0
            ? `Tersisa ${formatNumber(seatsLeft)} dari ${formatNumber(capacity)} tempat.`
            : "Tempat sudah penuh; yang mendaftar masuk daftar tunggu dan diberi tahu begitu ada tempat."}
          {closesAt && ` Pendaftaran ditutup ${formatInstant(closesAt, zone)}.`}
        </p>
      ) : (
        <p>Pendaftaran dibuka {opensAt && formatInstant(opensAt, zone)}.</p>
      )}
      {isOpen && (role === "owner" || role === "visitor") && (
        <p className="bar">
          <ButtonLink href={role === "owner" ? own : `/masuk?lanjut=${encodeURIComponent(own)}`} size="full">
            {role === "owner" ? "Daftarkan diri saya" : "Masuk untuk mendaftar"}
          </ButtonLink>
        </p>
      )}
      {isOpen && role !== "owner" && role !== "visitor" && (
        <a href={`/${slug}/pelatihan/${id}`}>Buka pelatihan ini di halaman kerja Anda</a>
      )}
      <p className="small">
        Belum punya akun? Pendamping di kelurahan Anda dapat mendaftarkan Anda.
        {contact?.contactPhone && (
          <>
            {" "}
            Atau hubungi dinas: <a href={`tel:${contact.contactPhone}`}>{formatPhone(contact.contactPhone)}</a>.
          </>
        )}
      </p>
    </Card>
  )
}
