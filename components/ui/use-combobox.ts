"use client"

import { type KeyboardEvent, useState } from "react"

/** The keys of a list below a text field (WAI-ARIA combobox): arrows move, Enter picks, Escape leaves. */
export function useCombobox<T>(items: T[], on: { pick: (item: T) => void; leave: () => void }) {
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, items.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const item = items[active]
    if (event.key === "Escape") on.leave()
    else if (event.key === "Enter" && item) on.pick(item)
    else if (step && items.length > 0) setActive((active + step + items.length) % items.length)
    else return
    event.preventDefault()
  }

  return { active, setActive, onKeyDown }
}
