import { v7 as uuidv7 } from "uuid"
import { enrolCompanionAction } from "@/app/[daerah]/(kelola)/pelatihan/[id]/peserta/actions"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import type { listFreeCompanions, SeatCount } from "@/lib/enrolment/queries/candidates"
import { formatNumber } from "@/lib/format"

type CompanionFormProps = {
  hidden: Record<string, string>
  companions: Awaited<ReturnType<typeof listFreeCompanions>>
  places: ReadonlyMap<string, { name: string }>
  seats: SeatCount
  isSelf: boolean
}

/** A place for a companion, on a seat that is theirs. */
export function CompanionForm({ hidden, companions, places, seats, isSelf }: CompanionFormProps) {
  const { companionFree, companionSeats } = seats
  return (
    <section className="card stack tight">
      <h2>Pendamping</h2>
      <p className="muted">
        {`${formatNumber(companionFree)} dari ${formatNumber(companionSeats)} kursi pendamping masih kosong. Pendamping tidak mengurangi kursi pelaku usaha.`}
      </p>
      <Form
        action={enrolCompanionAction}
        hidden={{ ...hidden, id: uuidv7() }}
        submitLabel={isSelf ? "Daftarkan saya sebagai pendamping" : "Daftarkan pendamping"}
      >
        {!isSelf && (
          <SelectField
            name="memberId"
            label="Nama pendamping"
            choices={companions.map(({ id, name, kelurahan }) => ({
              value: id,
              label: [name, ...kelurahan.slice(0, 2).map((code) => places.get(code)?.name ?? code)].join(", "),
            }))}
          />
        )}
      </Form>
    </section>
  )
}
