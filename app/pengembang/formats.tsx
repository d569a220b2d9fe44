import { DescriptionList } from "@/components/ui/description-list"
import {
  formatDay,
  formatDayRange,
  formatDaysFrom,
  formatInstant,
  formatInstantDay,
  formatPercent,
  formatRupiahRange,
  formatShortDay,
  formatTime,
} from "@/lib/format"

const instant = "2026-11-21T08:04:00Z"
const today = "2026-11-21"

export function Formats() {
  return (
    <section className="stack">
      <h2>Cara menulis</h2>
      <DescriptionList
        facts={[
          { label: "Hari", value: formatDay(today), note: formatShortDay(today) },
          { label: "Saat di Bitung", value: formatInstant(instant, "Asia/Makassar") },
          {
            label: "Saat di Probolinggo",
            value: `${formatInstantDay(instant, "Asia/Jakarta")}, ${formatTime(instant, "Asia/Jakarta")}`,
          },
          { label: "Rentang hari", value: formatDayRange("2026-12-03", "2026-12-05") },
          {
            label: "Sejak, sampai",
            value: `${formatDaysFrom("2026-11-12", today)}, ${formatDaysFrom("2026-11-24", today)}`,
          },
          { label: "Bagian", value: formatPercent(0.592) },
          { label: "Rentang rupiah", value: formatRupiahRange(5_000_000, 10_000_000) },
        ]}
      />
    </section>
  )
}
