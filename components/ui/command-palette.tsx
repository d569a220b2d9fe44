"use client"

import { lazy, Suspense, useEffect, useState } from "react"
import type { PaletteEntry } from "@/components/ui/palette-dialog"

const PaletteDialog = lazy(() => import("@/components/ui/palette-dialog"))
const KeysDialog = lazy(() => import("@/components/ui/keys-dialog"))

type Opened = "palette" | "keys" | null

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
}

/** What a key opens, or null; `/` goes to the search field by itself. */
function openedBy(event: KeyboardEvent): Opened {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return "palette"
  if (isTyping(event.target)) return null
  return event.key === "?" ? "keys" : null
}

function goToSearch(event: KeyboardEvent) {
  const field = document.getElementById("cari-cepat")
  if (event.key !== "/" || isTyping(event.target) || !field) return
  event.preventDefault()
  field.focus()
}

/** The button and the keys (Ctrl+K, /, ?) to everything; what they open is loaded when it is first opened. */
export function CommandPalette({ slug, entries, finds }: { slug: string; entries: PaletteEntry[]; finds: boolean }) {
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const next = openedBy(event)
      if (!next) return goToSearch(event)
      event.preventDefault()
      setOpened(next)
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [])

  return (
    <>
      <button type="button" className="btn quiet sm" aria-haspopup="dialog" onClick={() => setOpened("palette")}>
        Lompat <kbd>Ctrl K</kbd>
      </button>
      <Suspense>
        {opened === "palette" && (
          <PaletteDialog {...{ slug, entries, finds, close }} showKeys={() => setOpened("keys")} />
        )}
        {opened === "keys" && <KeysDialog {...{ finds, close }} />}
      </Suspense>
    </>
  )
}
