"use client"

import { use } from "react"
import { FormContext, useField } from "@/components/ui/form-context"

/** A kecamatan with its kelurahan. */
export type PlaceGroup = { code: string; name: string; places: { code: string; name: string }[] }

/** Which kelurahan may take part and how many each may send, kecamatan by kecamatan; nothing chosen means all of them. */
export function PlaceFields({ groups }: { groups: readonly PlaceGroup[] }) {
  const { values } = use(FormContext)
  const isUsed = (code: string) => values[`kelurahan_${code}`] === "on" || Boolean(values[`quota_${code}`])
  return groups.map(({ code, name, places }) => (
    <details key={code} open={places.some((place) => isUsed(place.code)) || undefined}>
      <summary>Kecamatan {name}</summary>
      <div className="places-of">
        {places.map((place) => (
          <PlaceRow key={place.code} {...place} />
        ))}
      </div>
    </details>
  ))
}

function PlaceRow({ code, name }: { code: string; name: string }) {
  const chosen = useField(`kelurahan_${code}`)
  const quota = useField(`quota_${code}`)
  return (
    <div className={quota.error ? "place-row field wrong" : "place-row"}>
      <label className="choice">
        <input type="checkbox" defaultChecked={chosen.value === "on"} {...chosen.control} />
        <span>{name}</span>
      </label>
      <span>
        {quota.error && (
          <span className="msg" id={`quota_${code}-galat`}>
            {quota.error}
          </span>
        )}
        <input
          className="input"
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          aria-label={`Kuota ${name}`}
          placeholder="kuota"
          defaultValue={quota.value}
          {...quota.control}
        />
      </span>
    </div>
  )
}
