"use client"

import { useRef, useState, useSyncExternalStore } from "react"
import { formatNumber } from "@/lib/format"

type Place = { latitude: string; longitude: string; accuracy: string }

const nowhere: Place = { latitude: "", longitude: "", accuracy: "" }
const faults = [
  "",
  "Izin lokasi ditolak di HP ini.",
  "HP tidak menemukan lokasi.",
  "Lokasi terlalu lama dicari; coba lagi di luar ruangan.",
]

type PlaceFieldProps = { restored: Partial<Place> | null; keep: () => void }

/** Where the phone is, if its owner lets it say so, and how precisely it knows. */
export function PlaceField({ restored, keep }: PlaceFieldProps) {
  const box = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState<Place | null>(null)
  const [said, setSaid] = useState("")
  const scripted = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const place = taken ?? restored ?? nowhere

  function hold(found: Place) {
    for (const [name, value] of Object.entries(found)) {
      const input = box.current?.querySelector(`[name="${name}"]`)
      if (input instanceof HTMLInputElement) input.value = value
    }
    setTaken(found)
    setSaid("")
    keep()
  }

  function ask() {
    setSaid("Sedang mencari lokasi …")
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        hold({
          latitude: latitude.toFixed(6),
          longitude: longitude.toFixed(6),
          accuracy: String(Math.round(accuracy)),
        }),
      ({ code }) => setSaid(faults[code] ?? "Lokasi tidak dapat diambil."),
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  }

  return (
    <div className="field" ref={box}>
      <input type="hidden" name="latitude" defaultValue="" />
      <input type="hidden" name="longitude" defaultValue="" />
      <input type="hidden" name="accuracy" defaultValue="" />
      {scripted && (
        <button type="button" className="btn quiet" onClick={ask}>
          {place.latitude ? "Ambil lokasi lagi" : "Ambil lokasi HP (opsional)"}
        </button>
      )}
      <span className="understood" role="status">
        {said || (place.latitude && `Lokasi diambil, ketelitian ± ${formatNumber(Number(place.accuracy))} meter.`)}
      </span>
    </div>
  )
}
