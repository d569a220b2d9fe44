"use client"

import { useActionState, useCallback, useState } from "react"
import { ErrorSummary } from "@/components/ui/error-summary"
import { isThere } from "@/lib/attendance/rules/hours"
import { type AttendanceState, attendanceStates } from "@/lib/attendance/schema/words"
import type { FormAction } from "@/lib/form"
import type { QueuePlace } from "./queue"
import { SendingLine } from "./sending-line"
import { type Listed, TickRow } from "./tick-row"
import { useTicks } from "./use-ticks"

type TickListProps = {
  rows: Listed[]
  place: QueuePlace & { trainingId: string }
  query: string
  canCorrect: boolean
  action: FormAction
}

const empty = { values: {}, errors: [] }

/** The list of a session to tick: each tap is kept on the phone and sent at once; it posts without JavaScript too. */
export function TickList({ rows, place, query, canCorrect, action }: TickListProps) {
  const { slug, trainingId, sessionId } = place
  const page = `/${slug}/pelatihan/${trainingId}/kehadiran/${sessionId}`
  const { waiting, recorded, notes, sending, tap, discard } = useTicks(place, `${page}/catat`)
  const [posted, post] = useActionState(action, empty)
  const [search, setSearch] = useState(query)
  const [asked, setAsked] = useState<Record<string, string>>({})
  const pending = new Map(waiting.map((tick) => [tick.enrolmentId, tick.state]))
  const stateOf = (row: Listed) => pending.get(row.id) ?? recorded[row.id] ?? row.state
  const shown = rows.filter((row) => matches(row, search))
  const done = rows.filter((row) => stateOf(row) !== null).length

  const onTap = useCallback(
    (row: Listed, state: AttendanceState) => {
      const before = recorded[row.id] ?? row.state
      const isChange = before !== null && before !== state && !(!isThere(before) && isThere(state))
      const said = before ? attendanceStates[before].toLowerCase() : ""
      const whom = canCorrect ? "" : " Minta petugas dinas mengubahnya, dengan alasan."
      setAsked((known) => ({ ...known, [row.id]: isChange ? `Sudah tercatat ${said}.${whom}` : "" }))
      if (!isChange && before !== state) tap(row.id, state)
    },
    [recorded, canCorrect, tap],
  )

  return (
    <form className="ticks" action={post}>
      <ErrorSummary errors={posted.errors} />
      <input type="hidden" name="daerah" value={slug} />
      <input type="hidden" name="trainingId" value={trainingId} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <div className="tick-top">
        <input
          className="input"
          type="search"
          aria-label="Cari nama atau usaha"
          placeholder="Cari nama atau usaha"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <SendingLine {...{ sending, discard }} waiting={waiting.length} done={done} total={rows.length} />
      </div>
      <ol>
        {shown.map((row) => (
          <TickRow
            key={row.id}
            row={row}
            state={stateOf(row)}
            isWaiting={pending.has(row.id)}
            note={asked[row.id] || notes[row.id] || ""}
            correctHref={canCorrect ? `${page}/koreksi/${row.id}` : undefined}
            onTap={onTap}
          />
        ))}
      </ol>
      {shown.length === 0 && <p>Tidak ada yang cocok dengan “{search}”. Cari dengan sebagian nama.</p>}
    </form>
  )
}

function matches({ name, detail }: Listed, search: string): boolean {
  const text = `${name} ${detail}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
