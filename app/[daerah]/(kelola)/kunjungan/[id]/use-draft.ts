"use client"

import { type RefObject, useEffect, useState } from "react"
import { type Draft, type DraftPlace, dropDraft, loadDraft, saveDraft } from "@/app/[daerah]/(kelola)/kunjungan/drafts"
import { textsOf } from "@/lib/form-data"

type DraftOptions = { place: DraftPlace; name: string; element: RefObject<HTMLFormElement | null> }

/** Keeps what is typed into a visit on the phone, and offers it again after a reload or a lost connection. */
export function useDraft({ place, name, element }: DraftOptions) {
  const { slug, userId, enterpriseId } = place
  const [found, setFound] = useState<Draft | null>(null)
  const [restored, setRestored] = useState<Record<string, string> | null>(null)

  useEffect(() => setFound(loadDraft({ slug, userId, enterpriseId })), [slug, userId, enterpriseId])

  function keep() {
    const form = element.current
    if (!form) return
    const { daerah: _, ...fields } = textsOf(new FormData(form))
    saveDraft(place, { at: Date.now(), name, fields })
    setFound(null)
  }

  function restore() {
    if (element.current && found) fill(element.current, found.fields)
    setRestored(found?.fields ?? null)
    setFound(null)
  }

  function discard() {
    void dropDraft(place)
    setFound(null)
  }

  return { found, restored, keep, restore, discard }
}

/** Put kept texts back into their fields; the visit's own id too, so that it counts once however often it is sent. */
function fill(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      control.checked = fields[control.name] === control.value
    } else if (control instanceof HTMLInputElement && control.type === "file") {
      // A browser lets no script choose a file; the photo is kept apart.
    } else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    ) {
      if (control.name !== "daerah") control.value = fields[control.name] ?? control.value
    }
  }
}
