import { QrCode } from "@/components/ui/qr-code"
import { spellCode } from "@/lib/member/rules"
import "./code-spellings.css"

/** A code that opens the portal, on paper in three spellings: for a camera, as a link, and to be typed. */
export function CodeSpellings({ code, address }: { code: string; address: string }) {
  const link = `${address}/undangan/${code}`
  return (
    <>
      <h3>Dengan kamera HP</h3>
      <QrCode text={link} label="Kode QR yang membuka tautan ini" />
      <h3>Atau buka tautan ini</h3>
      <p className="invitation-link">{link}</p>
      <h3>Atau ketik kode</h3>
      <p>
        Buka <b>{address}/undangan</b>, lalu ketik kode ini. Huruf besar atau kecil sama saja; tanda hubung boleh
        dilewati.
      </p>
      <p>
        <code className="invitation-code">{spellCode(code)}</code>
      </p>
    </>
  )
}
