import { ChoiceField } from "@/components/ui/choice-field"
import { TextField } from "@/components/ui/text-field"
import { type AttendanceState, attendanceStates } from "@/lib/attendance/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** What it should be, and why; what it is now is no choice. */
export function CorrectFields({ recorded }: { recorded: AttendanceState | null }) {
  const others = keysOf(attendanceStates).filter((state) => state !== recorded)
  const label = recorded
    ? `Tercatat ${attendanceStates[recorded].toLowerCase()}; seharusnya`
    : "Belum tercatat; seharusnya"
  return (
    <>
      <ChoiceField
        name="state"
        label={label}
        choices={others.map((state) => ({ value: state, label: attendanceStates[state] }))}
      />
      <TextField
        name="reason"
        label="Alasan"
        hint="Misalnya: salah ketuk, surat izin menyusul, tanda tangan ada di lembar."
        autoComplete="off"
        maxLength={300}
      />
    </>
  )
}
