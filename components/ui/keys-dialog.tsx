"use client"

import { Modal } from "@/components/ui/modal"

const keys = [
  { key: "Ctrl K", does: "Lompat ke halaman atau usaha" },
  { key: "/", does: "Ke kolom pencarian" },
  { key: "?", does: "Daftar tombol pintas ini" },
  { key: "Esc", does: "Tutup" },
]

/** The shortcuts; each of them also has a button. */
export default function KeysDialog({ close }: { close: () => void }) {
  return (
    <Modal label="Tombol pintas" close={close}>
      <h2>Tombol pintas</h2>
      <dl className="keys">
        {keys.map(({ key, does }) => (
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
