"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { v7 as uuidv7 } from "uuid"
import type { TickAnswer } from "@/lib/attendance/commands/tick"
import type { Tick } from "@/lib/attendance/schema/inputs"
import { type AttendanceState, attendanceStates } from "@/lib/attendance/schema/words"
import { forgetOld, keepQueue, type QueuePlace, readQueue } from "./queue"
import { sendTicks } from "./send"

/** How sending stands: nothing to do, under way, no connection, or the server's word why not. */
export type Sending = { kind: "idle" } | { kind: "sending" } | { kind: "lost" } | { kind: "refused"; message: string }

/** The most that is sent at once, and how long to wait for a connection to come back without being told. */
const batch = 200
const retryMs = 10_000

/** The taps of a list: kept on the phone first, sent at once where there is a connection, else when it is back. */
export function useTicks(place: QueuePlace, address: string) {
  const [waiting, setWaiting] = useState<Tick[]>([])
  const [recorded, setRecorded] = useState<Record<string, AttendanceState>>({})
  const [notes, setNotes] = useState<Record<string, string>>({})
  const [sending, setSending] = useState<Sending>({ kind: "idle" })
  const isBusy = useRef(false)
  const { slug, userId, sessionId } = place

  const send = useCallback(async () => {
    const here = { slug, userId, sessionId }
    if (isBusy.current) return
    isBusy.current = true
    for (let ticks = readQueue(here); ticks.length > 0; ticks = readQueue(here)) {
      setSending((before) => (before.kind === "lost" ? before : { kind: "sending" }))
      const sent = await sendTicks(address, ticks.slice(0, batch))
      if (sent.kind !== "answered") {
        setSending(sent)
        isBusy.current = false
        return
      }
      const arrived = new Set(sent.answers.map(({ id }) => id))
      // Taps made while these were under way stay.
      keepQueue(
        here,
        readQueue(here).filter(({ id }) => !arrived.has(id)),
      )
      setWaiting(readQueue(here))
      setRecorded((known) => ({ ...known, ...Object.fromEntries(sent.answers.flatMap(recordedBy)) }))
      setNotes((known) => ({ ...known, ...Object.fromEntries(sent.answers.map(noteOn)) }))
    }
    setSending({ kind: "idle" })
    isBusy.current = false
  }, [address, slug, userId, sessionId])

  useEffect(() => {
    forgetOld(Date.now())
    setWaiting(readQueue({ slug, userId, sessionId }))
    void send()
    addEventListener("online", send)
    const timer = setInterval(send, retryMs)
    return () => {
      removeEventListener("online", send)
      clearInterval(timer)
    }
  }, [send, slug, userId, sessionId])

  const tap = useCallback(
    (enrolmentId: string, state: AttendanceState) => {
      const here = { slug, userId, sessionId }
      // A tap that has not left the phone yet is simply replaced.
      const others = readQueue(here).filter((tick) => tick.enrolmentId !== enrolmentId)
      keepQueue(here, [...others, { id: uuidv7(), enrolmentId, state, at: new Date().toISOString() }])
      setWaiting(readQueue(here))
      void send()
    },
    [send, slug, userId, sessionId],
  )

  const discard = useCallback(() => {
    keepQueue({ slug, userId, sessionId }, [])
    setWaiting([])
    setSending({ kind: "idle" })
  }, [slug, userId, sessionId])

  return { waiting, recorded, notes, sending, tap, discard }
}

function recordedBy({ enrolmentId, state }: TickAnswer): [string, AttendanceState][] {
  return state ? [[enrolmentId, state]] : []
}

function noteOn({ enrolmentId, outcome, state }: TickAnswer): [string, string] {
  const said = state ? attendanceStates[state].toLowerCase() : ""
  const words = {
    record: "",
    same: "",
    arrive: "",
    keep: `Sudah tercatat ${said} dari perangkat lain; tidak diganti.`,
    unknown: "Tidak (lagi) ada di daftar Anda; tidak dicatat.",
    early: "Sesi belum dimulai; yang dapat dicatat sekarang hanya izin.",
  }
  return [enrolmentId, words[outcome]]
}
