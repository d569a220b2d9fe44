"use client"

import { useEffect, useRef, useState } from "react"
import { Notice } from "@/components/ui/notice"
import { codeReader, ticketIn } from "./reader"

type Said = { kind: "success" | "warning" | "info"; text: string }

const pauseMs = 250
const ready: Said = { kind: "info", text: "Arahkan kamera ke QR peserta." }
const lost: Said = {
  kind: "warning",
  text: "Belum terkirim, dicoba lagi. Tidak ada internet? Pakai daftar hadir: ketukan di sana tersimpan di HP ini.",
}
const noReader: Said = {
  kind: "info",
  text: "Peramban ini tidak dapat membaca QR sendiri. Pakai aplikasi kamera HP: setelah memindai, halaman “Catat hadir” terbuka.",
}

/** Reads participants' QR codes one after the other with the phone's camera, and says who was recorded. */
export function Scanner({ address }: { address: string }) {
  const video = useRef<HTMLVideoElement>(null)
  const [said, setSaid] = useState<Said>(ready)
  useEffect(() => {
    const reader = codeReader()
    const screen = video.current
    if (!reader || !screen) return setSaid(noReader)
    let isOver = false
    let stream: MediaStream | null = null
    let last = ""
    async function watch() {
      if (isOver || !reader || !screen) return
      const [code] = await reader.detect(screen).catch(() => [])
      const ticket = code && ticketIn(code.rawValue)
      // The same code stays before the camera for a while; it is sent once.
      if (ticket && ticket !== last) {
        last = ticket
        const answer = await send(address, ticket)
        // What did not arrive is sent again while the code is held before the camera.
        if (answer === lost) last = ""
        setSaid(answer)
      }
      setTimeout(watch, pauseMs)
    }
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: "environment" } })
      .then(async (opened) => {
        stream = opened
        screen.srcObject = opened
        await screen.play()
        void watch()
      })
      .catch(() =>
        setSaid({ kind: "warning", text: "Kamera tidak dapat dibuka. Izinkan kamera, lalu muat ulang halaman." }),
      )
    return () => {
      isOver = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [address])
  return (
    <div className="scanner">
      <video ref={video} muted playsInline aria-label="Gambar kamera" />
      <Notice kind={said.kind}>
        <b>{said.text}</b>
      </Notice>
    </div>
  )
}

async function send(address: string, ticket: string): Promise<Said> {
  const headers = { "content-type": "application/json" }
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify({ ticket }) }).catch(() => null)
  const answer: { message?: string } | null = response ? await response.json().catch(() => null) : null
  if (!response || !answer?.message) return lost
  return { kind: response.ok ? "success" : "warning", text: answer.message }
}
