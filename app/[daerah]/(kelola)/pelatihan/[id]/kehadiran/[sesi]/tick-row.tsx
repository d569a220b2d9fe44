"use client"

import { memo } from "react"
import { type AttendanceState, attendanceStates } from "@/lib/attendance/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** Somebody on the list, as the phone needs to know them. */
export type Listed = {
  id: string
  number: number
  name: string
  detail: string
  state: AttendanceState | null
  said: string
}

type TickRowProps = {
  row: Listed
  /** What counts now: what waits on this phone, else what is recorded. */
  state: AttendanceState | null
  isWaiting: boolean
  note: string
  /** Where a recorded state is changed, with a reason; absent for those who may not. */
  correctHref?: string
  onTap: (row: Listed, state: AttendanceState) => void
}

const states = keysOf(attendanceStates)

/** One person with the four states, each as wide as a thumb. */
export const TickRow = memo(function TickRow({ row, state, isWaiting, note, correctHref, onTap }: TickRowProps) {
  return (
    <li id={`p-${row.id}`}>
      <div className="tick-name">
        <span className="num muted">{row.number}</span>
        <span>
          <b>{row.name}</b>
          <span className="sub">{row.detail}</span>
        </span>
        <span className="small muted">{isWaiting ? "belum terkirim" : row.said}</span>
      </div>
      <div className="tick-states">
        {states.map((each) => (
          <button
            type="submit"
            key={each}
            name="tap"
            value={`${row.id}.${each}`}
            className={each.toLowerCase()}
            aria-pressed={each === state}
            aria-label={`${attendanceStates[each]}: ${row.name}`}
            onClick={(event) => {
              event.preventDefault()
              onTap(row, each)
            }}
          >
            {attendanceStates[each]}
          </button>
        ))}
      </div>
      {note && (
        <p className="tick-note small" role="status">
          {note} {correctHref && <a href={correctHref}>Koreksi dengan alasan</a>}
        </p>
      )}
    </li>
  )
})
