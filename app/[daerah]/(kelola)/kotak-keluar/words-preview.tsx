"use client"

import { type FormEvent, type ReactNode, useState } from "react"
import { Card } from "@/components/ui/card"
import { fillTemplate } from "@/lib/message/rules/places"
import { exampleValues, type Template } from "@/lib/message/rules/templates"

/** Beside the form in which words are written: how they read for an invented participant, as one types. */
export function WordsPreview({ subject, text, children }: Template & { children: ReactNode }) {
  const [words, setWords] = useState<Template>({ subject, text })

  function hear({ target }: FormEvent) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
    const { name, value } = target
    if (name === "subject" || name === "text") setWords((before) => ({ ...before, [name]: value }))
  }

  return (
    <div className="columns">
      <div onInput={hear}>{children}</div>
      <Card title="Contoh">
        <p>
          <b>{fillTemplate(words.subject, exampleValues)}</b>
        </p>
        <p className="message-text">{fillTemplate(words.text, exampleValues)}</p>
      </Card>
    </div>
  )
}
