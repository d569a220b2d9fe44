"use client"

import { useState } from "react"
import { Modal } from "@/components/ui/modal"
import { useCombobox } from "@/components/ui/use-combobox"
import { useSuggestions } from "@/components/ui/use-suggestions"

export type PaletteEntry = { href: string; label: string }

type Target = { href: string; title: string; subtitle: string; tag?: { mood: string; word: string } }

type PaletteDialogProps = {
  slug: string
  entries: PaletteEntry[]
  /** Whether there is a register to search. */
  finds: boolean
  close: () => void
  showKeys: () => void
}

/** The register answers sooner than the next letter comes. */
const patienceMs = 40

function readTargets(json: unknown): Target[] {
  return Array.isArray(json) ? json : []
}

function pagesFor(entries: PaletteEntry[], typed: string): Target[] {
  return entries
    .filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()))
    .map(({ href, label }) => ({ href, title: label, subtitle: "Halaman" }))
}

/** The address that answers, or null for what is too short or, being longer than any NIB or phone, may become a NIK. */
function addressFor(slug: string, typed: string): string | null {
  return typed.length < 2 || typed.replace(/\D/g, "").length > 14
    ? null
    : `/api/cari?daerah=${encodeURIComponent(slug)}&q=${encodeURIComponent(typed)}`
}

/** One field that leads anywhere: the navigation's pages first, then the enterprises the server finds. */
export default function PaletteDialog({ slug, entries, finds, close, showKeys }: PaletteDialogProps) {
  const [typed, setTyped] = useState("")
  const found = useSuggestions(finds ? addressFor(slug, typed.trim()) : null, readTargets, patienceMs)
  const targets = [...pagesFor(entries, typed.trim()), ...found.items]
  const combobox = useCombobox(targets, { pick: ({ href }) => window.location.assign(href), leave: close })
  return (
    <Modal label="Lompat ke" className="palette" close={close}>
      <input
        className="input"
        role="combobox"
        aria-label={finds ? "Cari halaman atau usaha" : "Cari halaman"}
        aria-expanded={targets.length > 0}
        aria-controls="palet"
        aria-activedescendant={targets.length > 0 ? `palet-${combobox.active}` : undefined}
        autoComplete="off"
        placeholder={finds ? "Nama halaman, usaha, pelaku, NIB, atau No. HP" : "Nama halaman"}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          combobox.setActive(0)
        }}
        onKeyDown={combobox.onKeyDown}
      />
      <Targets targets={targets} active={combobox.active} />
      <div className="bar small muted">
        <span className="grow" role="status">
          {found.failed && "Pencarian usaha tidak menjawab. "}
          {typed && targets.length > 0 && `${targets.length} hasil`}
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

/** The active one stays in sight while the keys walk through the list. */
function keepInSight(option: HTMLElement | null) {
  option?.scrollIntoView({ block: "nearest" })
}

function Targets({ targets, active }: { targets: Target[]; active: number }) {
  return (
    <div className="options" role="listbox" id="palet" aria-label="Hasil" hidden={targets.length === 0}>
      {targets.map(({ href, title, subtitle, tag }, at) => (
        <a
          key={href}
          id={`palet-${at}`}
          ref={at === active ? keepInSight : undefined}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          href={href}
        >
          {title} {tag && <span className={`tag ${tag.mood}`}>{tag.word}</span>}
          <span className="sub">{subtitle}</span>
        </a>
      ))}
    </div>
  )
}
