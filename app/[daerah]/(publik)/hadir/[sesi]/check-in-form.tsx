import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import type { Attendee } from "@/lib/attendance/queries/attendee"
import { isThere } from "@/lib/attendance/rules/hours"
import { formatNumber } from "@/lib/format"
import { checkInAction } from "../actions"
import { shortName } from "./short-name"

type CheckInFormProps = { slug: string; sessionId: string; pass: string; attendee: Attendee | null }

/** One tap for whom this phone knows; a telephone number from everybody else, also from a second person with the same phone. */
export function CheckInForm({ slug, sessionId, pass, attendee }: CheckInFormProps) {
  const hidden = { daerah: slug, sessionId, pass }
  if (!attendee) return <PhoneForm hidden={hidden} />
  const isSeated = attendee.state === "SEATED"
  return (
    <>
      {!isSeated && <Seatless attendee={attendee} />}
      {isSeated && !isThere(attendee.attendance) && (
        <Form action={checkInAction} hidden={hidden} submitLabel="Saya hadir">
          <p>
            Anda <b>{shortName(attendee.name)}</b>?
          </p>
        </Form>
      )}
      <details>
        <summary>Bukan Anda? Orang lain memakai HP ini</summary>
        <PhoneForm hidden={hidden} />
      </details>
    </>
  )
}

function PhoneForm({ hidden }: { hidden: Record<string, string> }) {
  return (
    <Form action={checkInAction} hidden={hidden} submitLabel="Saya hadir">
      <TextField
        {...{ name: "phone", label: "Nomor HP Anda", hint: "Nomor yang Anda pakai saat mendaftar." }}
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
      />
    </Form>
  )
}

function Seatless({ attendee: { state, waitingPlace, name } }: { attendee: Attendee }) {
  return (
    <Notice kind="warning" title={`${shortName(name)} belum mendapat tempat`}>
      {state === "WAITING"
        ? `Anda di daftar tunggu, nomor ${formatNumber(waitingPlace ?? 0)}. Temui petugas: bila ada tempat, Anda didaftarkan dahulu.`
        : "Anda sudah mengundurkan diri dari kegiatan ini. Temui petugas di meja pendaftaran."}
    </Notice>
  )
}
