"use client"

import { type ReactNode, useEffect, useState } from "react"

const shownMs = 6000

/** One message at the foot of the window: it goes after six seconds, or stays while it offers an action. A page has at most one. */
export function Toast({ message, action }: { message: string; action?: ReactNode }) {
  const [gone, setGone] = useState(false)

  useEffect(() => {
    if (action) return
    const timer = setTimeout(() => setGone(true), shownMs)
    return () => clearTimeout(timer)
  }, [action])

  if (gone) return null
  return (
    <div className="toast" role="status">
      <span className="grow">{message}</span>
      {action}
      <button type="button" className="link" onClick={() => setGone(true)}>
        Tutup
      </button>
    </div>
  )
}
