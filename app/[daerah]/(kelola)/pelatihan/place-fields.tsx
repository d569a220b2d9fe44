"use client"

import { use, useState } from "react"
import { FormContext } from "@/components/ui/form-context"
import { type Place, PlaceRow } from "./place-row"

/** A kecamatan with its kelurahan; in a province the name ends with its kabupaten's. */
export type PlaceGroup = { code: string; name: string; places: Place[] }

/** So many at once are too heavy for a phone with two boxes each. */
const mostWithQuota = 150

/** Which kelurahan may take part and how many each may send, kecamatan by kecamatan; nothing chosen means all of them. */
export function PlaceFields({ groups }: { groups: readonly PlaceGroup[] }) {
  const isLight = groups.reduce((sum, { places }) => sum + places.length, 0) <= mostWithQuota
  const districts = [...new Set(groups.map(({ code }) => districtOf(code)))]
  if (districts.length === 1) return groups.map((group) => <GroupFields key={group.code} {...{ group, isLight }} />)
  return (
    <>
      {!isLight && (
        <noscript>
          <p className="hint">Kotak kuota muncul di kecamatan yang ada centangnya sesudah formulir ini disimpan.</p>
        </noscript>
      )}
      {districts.map((code) => (
        <District key={code} groups={groups.filter((group) => districtOf(group.code) === code)} isLight={isLight} />
      ))}
    </>
  )
}

/** Of a kecamatan's code (19.01.02) that of its kabupaten or kota (19.01). */
function districtOf(code: string): string {
  return code.slice(0, 5)
}

function District({ groups, isLight }: { groups: readonly PlaceGroup[]; isLight: boolean }) {
  const isUsed = useUsed()
  return (
    <details open={groups.some(({ places }) => places.some(isUsed)) || undefined}>
      <summary>{groups[0]?.name.split(", ").at(-1)}</summary>
      <div className="places-in">
        {groups.map((group) => (
          <GroupFields key={group.code} {...{ group, isLight }} />
        ))}
      </div>
    </details>
  )
}

/** Whether a kelurahan was ticked or given a quota when the form was opened or last sent. */
function useUsed() {
  const { values } = use(FormContext)
  return ({ code }: Place) => values[`kelurahan_${code}`] === "on" || Boolean(values[`quota_${code}`])
}

/** A kecamatan; of many, the boxes for quotas come when it is opened, so that the page stays light. */
function GroupFields({ group: { name, places }, isLight }: { group: PlaceGroup; isLight: boolean }) {
  const isUsed = useUsed()
  const [opened, setOpened] = useState(false)
  const isBegun = places.some(isUsed)
  return (
    <details open={isBegun || undefined} onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
      <summary>Kecamatan {name.split(", ")[0]}</summary>
      <div className="places-of">
        {places.map((place) => (
          <PlaceRow key={place.code} place={place} hasQuota={isLight || opened || isBegun} />
        ))}
      </div>
    </details>
  )
}
