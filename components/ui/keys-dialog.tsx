"use client"

import { Modal } from "@/components/ui/modal"

function keysOf(finds: boolean) {
  return [
    { key: "Ctrl K", does: finds ? "Lompat ke halaman atau usaha" : "Lompat ke halaman" },
    { key: "↑ ↓ Enter", does: "Memilih dari hasil, lalu membukanya" },
    ...(finds ? [{ key: "/", does: "Ke kolom pencarian" }] : []),
    { key: "?", does: "Daftar tombol pintas ini (di luar kolom isian)" },
    { key: "Esc", does: "Tutup" },
  ]
}

/** The shortcuts that count here; each of them also has a button. `finds`: where there is a register to search. */
export default function KeysDialog({ finds, close }: { finds: boolean; close: () => void }) {
  return (
    <Modal label="Tombol pintas" close={close}>
      <h2>Tombol pintas</h2>
      <dl className="keys">
        {keysOf(finds).map(({ key, does }) => (
          <div key={key} className="bar">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="btn quiet sm" onClick={close}>
        Tutup
      </button>
    </Modal>
  )
}
