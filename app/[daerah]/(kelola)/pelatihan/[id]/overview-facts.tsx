import { DescriptionList } from "@/components/ui/description-list"
import { formatInstant } from "@/lib/format"
import type { TrainingDetail } from "@/lib/training/queries/detail"
import { type PlaceNames, sayConditions, sayQuota, sayTopics } from "@/lib/training/rules/condition-words"

type PlanFactsProps = { training: TrainingDetail; slug: string; zone: string }

/** What a training is for, and when people can enrol. */
export function PlanFacts({ training, slug, zone }: PlanFactsProps) {
  const { programme, objective, topics, organiser, mou } = training
  return (
    <DescriptionList
      facts={[
        {
          label: "Program",
          value: programme && (
            <a href={`/${slug}/program/${programme.id}`}>
              {programme.year} · {programme.name}
            </a>
          ),
        },
        { label: "Tujuan", value: objective },
        { label: "Topik", value: topics.length > 0 ? sayTopics(topics, "dan") : null },
        { label: "Penyelenggara", value: organiser },
        { label: "MoU atau perjanjian", value: mou },
        { label: "Pendaftaran", value: sayWindow(training, zone) },
        {
          label: "Kelulusan",
          value: `Hadir paling sedikit ${training.minAttendance}% dan nilai paling sedikit ${training.passScore}`,
        },
      ]}
    />
  )
}

function sayWindow({ opensAt, closesAt }: TrainingDetail, zone: string): string {
  if (opensAt && closesAt) return `Mulai ${formatInstant(opensAt, zone)} sampai ${formatInstant(closesAt, zone)}`
  if (opensAt) return `Mulai ${formatInstant(opensAt, zone)}`
  return closesAt ? `Sampai ${formatInstant(closesAt, zone)}` : "Sejak dibuka sampai ditutup"
}

/** Where a training is held, with the map. */
export function VenueFacts({ training }: { training: TrainingDetail }) {
  const { venue, venueAddress, latitude, longitude } = training
  const isPlaced = latitude !== null && longitude !== null
  return (
    <DescriptionList
      facts={[
        { label: "Tempat", value: venue },
        { label: "Alamat", value: venueAddress },
        {
          label: "Peta",
          value: isPlaced && (
            <>
              <a href={mapHref(latitude, longitude)} target="_blank" rel="noreferrer">
                Buka di OpenStreetMap
              </a>
              {" · "}
              <a href={`geo:${latitude},${longitude}`}>Buka di aplikasi peta</a>
            </>
          ),
        },
      ].map((fact) => ({ ...fact, value: fact.value || null }))}
    />
  )
}

function mapHref(latitude: number, longitude: number): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
}

/** Who may take part, and how many of each kelurahan, in sentences. */
export function ConditionFacts({ training, places }: { training: TrainingDetail; places: PlaceNames }) {
  const { conditions, quota } = training
  const said = sayConditions(conditions, training, places)
  const limits = sayQuota(quota, places)
  return (
    <>
      {said.length === 0 ? (
        <p>Tanpa syarat: setiap pelaku usaha daerah ini boleh ikut.</p>
      ) : (
        <div className="prose">
          <ul>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {limits.length === 0 ? (
        <p className="muted">Tanpa kuota per kelurahan.</p>
      ) : (
        limits.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
    </>
  )
}
