"use client"

import { type SyntheticEvent, useRef, useState } from "react"
import { ConsentQuestion, type Purpose } from "@/app/[daerah]/(kelola)/kunjungan/[id]/consent-question"
import { DraftNotice } from "@/app/[daerah]/(kelola)/kunjungan/[id]/draft-notice"
import { FactQuestion } from "@/app/[daerah]/(kelola)/kunjungan/[id]/fact-question"
import { MovedFields, OutcomeQuestion } from "@/app/[daerah]/(kelola)/kunjungan/[id]/outcome-question"
import { PhotoField } from "@/app/[daerah]/(kelola)/kunjungan/[id]/photo-field"
import { PlaceField } from "@/app/[daerah]/(kelola)/kunjungan/[id]/place-field"
import { useDraft } from "@/app/[daerah]/(kelola)/kunjungan/[id]/use-draft"
import { usePhoto } from "@/app/[daerah]/(kelola)/kunjungan/[id]/use-photo"
import type { Question } from "@/app/[daerah]/(kelola)/kunjungan/[id]/words"
import type { DraftPlace } from "@/app/[daerah]/(kelola)/kunjungan/drafts"
import type { Choice } from "@/components/ui/choice-field"
import { FormFrame } from "@/components/ui/form-frame"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-area"
import { readForm, useSubmit } from "@/components/ui/use-submit"
import type { FormAction } from "@/lib/form"

type VisitFormProps = {
  action: FormAction
  place: DraftPlace
  name: string
  initial: Record<string, string>
  questions: Question[]
  /** The kelurahan an address may be corrected to, and those an enterprise may have moved to. */
  reachable: Choice[]
  everywhere: Choice[]
  purposes: Purpose[]
}

const lost = "Tidak ada internet — isian tetap aman di HP ini. Tekan “Simpan & berikutnya” lagi bila sudah ada sinyal."

/** One visit on one page, with one hand: what is typed is kept on the phone until the server has it. */
export function VisitForm({ action, place, name, initial, ...texts }: VisitFormProps) {
  const { questions, reachable, everywhere, purposes } = texts
  const { state, post, pending, send } = useSubmit(action, initial, lost)
  const element = useRef<HTMLFormElement>(null)
  // A page that is drawn anew brings a new id; the visit that was begun keeps its own, so that it counts once.
  const [begun] = useState(initial)
  const photo = usePhoto(place)
  const draft = useDraft({ place, name, element })

  function submit(event: SyntheticEvent<HTMLFormElement, SubmitEvent>) {
    event.preventDefault()
    const data = readForm(event)
    if (photo.small) data.set("photo", photo.small, "foto.jpg")
    send(data)
  }

  function restore() {
    draft.restore()
    void photo.restore()
  }

  function discard() {
    draft.discard()
    photo.remove()
  }

  return (
    <form className="form visit" ref={element} action={post} noValidate onSubmit={submit} onInput={draft.keep}>
      <FormFrame view={{ ...state, pending }} hidden={{ daerah: place.slug, enterpriseId: place.enterpriseId }}>
        <input type="hidden" name="id" defaultValue={begun.id} />
        <input type="hidden" name="list" defaultValue={begun.list} />
        <DraftNotice found={draft.found} restore={restore} discard={discard} />
        <OutcomeQuestion />
        <MovedFields everywhere={everywhere} />
        <div className="facts-asked">
          {questions.map((question) => (
            <FactQuestion key={question.kind} question={question} reachable={reachable} />
          ))}
        </div>
        <PlaceField restored={draft.restored} keep={draft.keep} />
        <PhotoField photo={photo} />
        <ConsentQuestion purposes={purposes} />
        <TextArea name="note" label="Catatan" optional rows={2} maxLength={1000} />
        <SubmitButton>Simpan &amp; berikutnya</SubmitButton>
      </FormFrame>
    </form>
  )
}
