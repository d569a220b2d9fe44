"use client"

import { type ChangeEvent, useEffect, useState } from "react"

function rowBoxes(): NodeListOf<HTMLInputElement> {
  return document.querySelectorAll<HTMLInputElement>('input[name="centang"]')
}

/** Ticks every row of the page, or none. */
export function TickAll() {
  function tick({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    for (const box of rowBoxes()) box.checked = currentTarget.checked
  }
  return (
    <input className="tick" type="checkbox" form="massal" aria-label="Centang semua di halaman ini" onChange={tick} />
  )
}

/** Says how many rows are ticked. */
export function PickedCount() {
  const [count, setCount] = useState(0)

  useEffect(() => {
    const recount = () => setCount([...rowBoxes()].filter(({ checked }) => checked).length)
    recount()
    document.addEventListener("change", recount)
    return () => document.removeEventListener("change", recount)
  }, [])

  return (
    <span className="muted" role="status">
      {count > 0 ? `${count} dicentang` : ""}
    </span>
  )
}
