"use client"

import { useEffect, useState } from "react"

/** One person in words; `href` opens the chat with the message written, empty where there is no mobile number. */
export type ContactLine = readonly [
  id: string,
  name: string,
  enterprises: string,
  href: string,
  place: string,
  phone: string,
  chatHref: string,
]

const mostKept = 5000

function readTicks(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]")
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : []
  } catch {
    return []
  }
}

function keepTicks(key: string, ids: string[]) {
  try {
    localStorage.setItem(key, JSON.stringify(ids.slice(-mostKept)))
  } catch {
    // A browser that keeps nothing shows the ticks until the page is left.
  }
}

/** The rows of people to write to; who was written to is remembered in this browser only. */
export function ContactLines({ slug, lines }: { slug: string; lines: readonly ContactLine[] }) {
  const key = `naik-kelas.whatsapp.${slug}`
  const [ticked, setTicked] = useState<string[]>([])

  useEffect(() => setTicked(readTicks(key)), [key])

  function tick(id: string, isWritten: boolean) {
    const ids = [...readTicks(key).filter((each) => each !== id), ...(isWritten ? [id] : [])]
    keepTicks(key, ids)
    setTicked(ids)
  }

  return lines.map(([id, name, enterprises, href, place, phone, chatHref]) => (
    <tr key={id}>
      <td>
        <label className="choice">
          <input
            type="checkbox"
            aria-label={`Sudah dihubungi: ${name}`}
            checked={ticked.includes(id)}
            onChange={(event) => tick(id, event.currentTarget.checked)}
          />
        </label>
      </td>
      <td>
        {name}
        <span className="sub">
          <a href={href}>{enterprises}</a>
        </span>
      </td>
      <td>{place}</td>
      <td className="nowrap">{phone}</td>
      <td className="no-print">
        {chatHref && (
          <a href={chatHref} target="_blank" rel="noreferrer" onClick={() => tick(id, true)}>
            Chat WhatsApp<span className="hidden-text"> {name}</span>
          </a>
        )}
      </td>
    </tr>
  ))
}
