"use client"

import { useEffect, useState } from "react"
import { QrDrawing } from "@/components/ui/qr-drawing"
import type { Shown } from "./shown"

type WallCodeProps = { initial: Shown; address: string; from: string }

// A little after the minute, when the server's clock has surely turned; when it cannot be reached, again soon.
const lagMs = 300
const retryMs = 3_000

/** The code of the minute, as large as the screen allows; it changes by itself, and the screen is kept awake. */
export function WallCode({ initial, address, from }: WallCodeProps) {
  const [shown, setShown] = useState(initial)
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    async function ask() {
      const answer = await fetch(from).catch(() => null)
      if (answer?.redirected || answer?.status === 404) return location.reload()
      const next: Shown | null = answer?.ok ? await answer.json().catch(() => null) : null
      // Answered, but nothing to show: the session's hours are over, and the page says so.
      if (answer?.ok && !next) return location.reload()
      setLost(!next)
      if (next) setShown(next)
      timer = setTimeout(ask, next ? next.seconds * 1000 + lagMs : retryMs)
    }
    timer = setTimeout(ask, initial.seconds * 1000 + lagMs)
    return () => clearTimeout(timer)
  }, [from, initial])
  useEffect(keepAwake, [])
  return (
    <div className="wall-code">
      <QrDrawing squares={shown.squares} label="QR untuk mencatat kehadiran" />
      <div className="wall-words">
        <p>
          Pindai dengan kamera HP, atau buka <b>{address}</b> lalu ketik:
        </p>
        <p className="wall-digits" aria-live="off">
          {shown.digits.slice(0, 3)} {shown.digits.slice(3)}
        </p>
        <p>{isLost ? "Sambungan terputus; kode ini mungkin sudah tidak berlaku." : "Kode berganti setiap 60 detik."}</p>
      </div>
    </div>
  )
}

/** Ask the screen not to go dark, where the browser can; asked again when the page comes back into view. */
function keepAwake() {
  const ask = () => {
    if (document.visibilityState === "visible" && "wakeLock" in navigator)
      navigator.wakeLock.request("screen").catch(() => undefined)
  }
  ask()
  document.addEventListener("visibilitychange", ask)
  return () => document.removeEventListener("visibilitychange", ask)
}
