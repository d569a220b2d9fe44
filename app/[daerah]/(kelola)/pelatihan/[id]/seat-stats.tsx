import { formatNumber } from "@/lib/format"
import type { TrainingDetail } from "@/lib/training/queries/detail"

/** How full a training is. */
export function SeatStats({ training }: { training: TrainingDetail }) {
  const { seated, capacity, companions, companionCapacity, waiting } = training
  return (
    <div className="stats">
      <Figure label="Pelaku usaha terdaftar" figure={seated} unit={`dari ${formatNumber(capacity)} kursi`} />
      {companionCapacity > 0 && (
        <Figure
          label="Pendamping terdaftar"
          figure={companions}
          unit={`dari ${formatNumber(companionCapacity)} kursi`}
        />
      )}
      <Figure label="Daftar tunggu" figure={waiting} unit="orang" />
    </div>
  )
}

function Figure({ label, figure, unit }: { label: string; figure: number; unit: string }) {
  return (
    <div className="stat">
      <span>{label}</span>
      <strong>
        {formatNumber(figure)} <small>{unit}</small>
      </strong>
    </div>
  )
}
