import { DescriptionList } from "@/components/ui/description-list"
import type { AgendaTraining } from "@/lib/calendar/queries/agenda"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatNumber } from "@/lib/format"
import { topics } from "@/lib/training/schema/words"

const list = new Intl.ListFormat("id-ID")

/** Where, about what, by whom. */
export function TrainingFacts({ training }: { training: AgendaTraining }) {
  const { venue, venueAddress, organiser, partners, trainers, capacity } = training
  const place = [venue, venueAddress].filter(Boolean).join(", ")
  const facts = [
    { label: "Tempat", value: place && <PlaceLink {...{ place, training }} /> },
    { label: "Tentang", value: list.format(training.topics.map((topic) => wordFor(topics, topic))) },
    {
      label: "Narasumber",
      value: list.format(trainers.map(({ name, institution }) => [name, institution].filter(Boolean).join(", "))),
    },
    { label: "Penyelenggara", value: organiser },
    { label: "Mitra", value: list.format(partners) },
    { label: "Tempat duduk", value: `${formatNumber(capacity)} orang` },
  ]
  return <DescriptionList facts={facts.filter(({ value }) => value)} />
}

/** The point on a map where it is known, else a search for the address. */
function PlaceLink({ place, training }: { place: string; training: AgendaTraining }) {
  const { latitude, longitude } = training
  const known = latitude !== null && longitude !== null
  const query = known ? `${latitude},${longitude}` : encodeURIComponent(place)
  return (
    <>
      {place}{" "}
      <a href={`https://www.google.com/maps/search/?api=1&query=${query}`} target="_blank" rel="noreferrer">
        Buka peta
      </a>
    </>
  )
}
