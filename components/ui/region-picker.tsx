"use client"

import { useState } from "react"
import type { Region } from "@/components/ui/region-field"
import { useCombobox } from "@/components/ui/use-combobox"
import { useSuggestions } from "@/components/ui/use-suggestions"

const shownAtMost = 20

type RegionPickerProps = {
  slug: string
  regions?: Region[]
  code: string
  setCode: (code: string) => void
  control: { id: string; name: string; "aria-invalid"?: boolean; "aria-describedby"?: string }
}

function nameOf(region: Region): string {
  return `${region.name}, Kec. ${region.kecamatan}`
}

function readRegions(json: unknown): Region[] {
  return Array.isArray(json) ? json : []
}

/** Those whose name has every typed word in it. */
function matching(regions: Region[], typed: string): Region[] {
  const words = typed.toLowerCase().split(/[\s,]+/)
  return regions
    .filter((region) => words.every((word) => nameOf(region).toLowerCase().includes(word)))
    .slice(0, shownAtMost)
}

function addressFor(slug: string, typed: string): string | null {
  return typed.length < 2 ? null : `/api/wilayah?daerah=${encodeURIComponent(slug)}&q=${encodeURIComponent(typed)}`
}

/** The typing half of RegionField: a combobox whose code travels in a hidden field. */
export function RegionPicker({ slug, regions, code, setCode, control }: RegionPickerProps) {
  const { id, name, ...described } = control
  const known = regions?.find((region) => region.code === code)
  const [typed, setTyped] = useState(known ? nameOf(known) : "")
  const [open, setOpen] = useState(false)
  const asked = useSuggestions(open && !regions ? addressFor(slug, typed) : null, readRegions)
  const items = open ? (regions ? matching(regions, typed) : asked.items) : []
  const combobox = useCombobox(items, { pick, leave: () => setOpen(false) })

  function pick(region: Region) {
    setCode(region.code)
    setTyped(nameOf(region))
    setOpen(false)
  }

  function type(text: string) {
    setTyped(text)
    setCode("")
    setOpen(true)
  }

  return (
    <div className="combo">
      <input type="hidden" name={name} value={code} />
      <input
        className="input"
        id={id}
        {...described}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-pilihan`}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${id}-${combobox.active}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setOpen(false)}
        onKeyDown={combobox.onKeyDown}
      />
      <RegionOptions {...{ id, items, active: combobox.active, pick }} />
      <span className="understood" role="status">
        {asked.failed && "Daftar kelurahan tidak dapat dimuat. Coba lagi sebentar lagi."}
        {open &&
          !asked.failed &&
          items.length === 0 &&
          typed.length > 1 &&
          `Tidak ada kelurahan “${typed}” di daerah ini.`}
      </span>
    </div>
  )
}

type RegionOptionsProps = { id: string; items: Region[]; active: number; pick: (region: Region) => void }

function RegionOptions({ id, items, active, pick }: RegionOptionsProps) {
  return (
    <div className="options" role="listbox" id={`${id}-pilihan`} aria-label="Kelurahan" hidden={items.length === 0}>
      {items.map((region, at) => (
        // The field keeps the focus; the press must not take it away before the click counts.
        <div
          key={region.code}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onPointerDown={(event) => {
            event.preventDefault()
            pick(region)
          }}
        >
          {region.name}
          <span className="sub">Kec. {region.kecamatan}</span>
        </div>
      ))}
    </div>
  )
}
