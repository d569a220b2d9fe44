"use client"

import { useState } from "react"

/** Puts a text on the clipboard and says so; where the browser refuses, it shows the text to copy by hand. */
export function CopyButton({ text, label = "Salin" }: { text: string; label?: string }) {
  const [said, setSaid] = useState("")

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid("Tersalin")
    } catch {
      setSaid(`Salin sendiri: ${text}`)
    }
  }

  return (
    <span className="bar">
      <button type="button" className="btn quiet sm" onClick={copy}>
        {label}
      </button>
      <span className="small muted" role="status">
        {said}
      </span>
    </span>
  )
}
