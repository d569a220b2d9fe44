"use client"

import { type FormEvent, useState } from "react"
import { Verdict } from "./verdict"
import { type Checked, verifyAddress } from "./verify-address"

type OfflineProps = { slug: string; daerah: string; jwk: JsonWebKey }

/** Checks the text of a QR by its signature, in the browser: once the page is open it needs no network. */
export function OfflineCheck({ slug, daerah, jwk }: OfflineProps) {
  const [checked, setChecked] = useState<Checked | null>(null)

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get("teks")
    setChecked(await verifyAddress(typeof text === "string" ? text : "", slug, jwk))
  }

  return (
    <section className="stack">
      <h2>Periksa tanpa internet</h2>
      <p>
        Kode QR membawa tanda tangan digital. Bila halaman ini sudah terbuka, tanda tangannya dapat diperiksa walaupun
        sambungan terputus: pindai kode QR dengan aplikasi apa pun, lalu tempelkan teksnya di sini.
      </p>
      <noscript>
        <p>Pemeriksaan tanpa internet memerlukan JavaScript; pemeriksaan dengan kode di atas tidak.</p>
      </noscript>
      <form className="form" onSubmit={check}>
        <div className="field">
          <label htmlFor="teks-qr">Teks dari kode QR</label>
          <textarea className="input" id="teks-qr" name="teks" rows={4} maxLength={1000} spellCheck={false} />
        </div>
        <div className="bar">
          <button type="submit" className="btn quiet">
            Periksa tanda tangan
          </button>
        </div>
      </form>
      <div aria-live="polite">{checked && <Verdict checked={checked} daerah={daerah} />}</div>
    </section>
  )
}
