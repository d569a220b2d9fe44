"use client"

import { useState } from "react"
import { Modal } from "@/components/ui/modal"
import { useCombobox } from "@/components/ui/use-combobox"
import { useSuggestions } from "@/components/ui/use-suggestions"

export type PaletteEntry = { href: string; label: string }

type Target = { href: string; title: string; subtitle: string }

type PaletteDialogProps = { slug: string; entries: PaletteEntry[]; close: () => void; showKeys: () => void }

function readTargets(json: unknown): Target[] {
  return Array.isArray(json) ? json : []
}

function pagesFor(entries: PaletteEntry[], typed: string): Target[] {
  return entries
    .filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()))
    .map(({ href, label }) => ({ href, title: label, subtitle: "Halaman" }))
}

function addressFor(slug: string, typed: string): string | null {
  return typed.length < 2 ? null : `/api/cari?daerah=${encodeURIComponent(slug)}&q=${encodeURIComponent(typed)}`
}

/** One field that leads anywhere: the navigation's pages first, then the enterprises the server finds. */
export default function PaletteDialog({ slug, entries, close, showKeys }: PaletteDialogProps) {
  const [typed, setTyped] = useState("")
  const found = useSuggestions(addressFor(slug, typed.trim()), readTargets)
  const targets = [...pagesFor(entries, typed.trim()), ...found.items]
  const combobox = useCombobox(targets, { pick: ({ href }) => window.location.assign(href), leave: close })
  return (
    <Modal label="Lompat ke" className="palette" close={close}>
      <input
        className="input"
        role="combobox"
        aria-label="Cari halaman atau usaha"
        aria-expanded={targets.length > 0}
        aria-controls="palet"
        aria-activedescendant={targets.length > 0 ? `palet-${combobox.active}` : undefined}
        autoComplete="off"
        placeholder="Nama halaman, usaha, atau pelaku"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={combobox.onKeyDown}
      />
      <Targets targets={targets} active={combobox.active} />
      <div className="bar small muted">
        <span className="grow" role="status">
          {found.failed && "Pencarian usaha tidak menjawab. "}
          {targets.length === 0 && typed && `0 hasil untuk “${typed}”. Coba sebagian nama saja.`}
        </span>
        <button type="button" className="link" onClick={showKeys}>
          Tombol pintas
        </button>
        <button type="button" className="link" onClick={close}>
          Tutup
        </button>
      </div>
    </Modal>
  )
}

function Targets({ targets, active }: { targets: Target[]; active: number }) {
  return (
    <div className="options" role="listbox" id="palet" aria-label="Hasil" hidden={targets.length === 0}>
      {targets.map(({ href, title, subtitle }, at) => (
        <a key={href} id={`palet-${at}`} role="option" aria-selected={at === active} tabIndex={-1} href={href}>
          {title} <span className="sub">{subtitle}</span>
        </a>
      ))}
    </div>
  )
}
