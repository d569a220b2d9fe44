"use client"

import { CheckboxField } from "@/components/ui/checkbox-field"

/** Something the owner may agree to, and whether that is on record already. */
export type Purpose = { key: string; label: string; given: boolean }

/** What the owner agrees to, read on this very screen. */
export function ConsentQuestion({ purposes }: { purposes: Purpose[] }) {
  return (
    <details>
      <summary>Persetujuan pemilik (opsional)</summary>
      <div className="stack tight">
        <p>
          Tunjukkan layar ini kepada pemilik, atau bacakan. Pendataan usaha adalah tugas dinas dan tidak memerlukan
          persetujuan. Yang di bawah ini sukarela, dan dapat ditarik kapan saja lewat pendamping atau dinas.
        </p>
        {purposes.map(({ key, label, given }) =>
          given ? (
            <p key={key}>✓ {label}: sudah disetujui</p>
          ) : (
            <CheckboxField key={key} name={`consent${key}`} label={`Saya, pemilik usaha, setuju: ${label}`} />
          ),
        )}
      </div>
    </details>
  )
}
