import { Tag } from "@/components/ui/tag"
import { formatInstant, formatNumber } from "@/lib/format"
import type { OwnTraining } from "@/lib/partner/queries/own"
import { takesNotes } from "@/lib/partner/rules"
import { trainingStatuses, trainingTypes } from "@/lib/training/schema/words"

type TrainingCardsProps = { title: string; trainings: OwnTraining[]; base: string; zone: string }

/** A partner's trainings one under the other, each with what still awaits notes. */
export function TrainingCards({ title, trainings, base, zone }: TrainingCardsProps) {
  if (trainings.length === 0) return null
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="stack">
        {trainings.map((training) => (
          <li className="card" key={training.id}>
            <h3>
              <a href={`${base}/pelatihan/${training.id}`}>{training.title}</a>
            </h3>
            <p>
              {trainingTypes[training.type]} · {trainingStatuses[training.status].toLowerCase()}
              <span className="sub">
                {training.startsAt ? formatInstant(training.startsAt, zone) : "belum dijadwalkan"}
                {training.venue && ` · ${training.venue}`}
              </span>
            </p>
            <p>
              <Awaiting training={training} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Awaiting({ training: { status, seated, noted } }: { training: OwnTraining }) {
  if (status === "CANCELLED") return <Tag mood="bad">Dibatalkan</Tag>
  if (!takesNotes(status) || seated === 0) return <>{formatNumber(seated)} peserta terdaftar</>
  if (noted === seated) return <Tag mood="good">Hasil {formatNumber(seated)} peserta sudah dicatat</Tag>
  return <Tag mood="warn">{formatNumber(seated - noted)} peserta menunggu catatan Anda</Tag>
}
