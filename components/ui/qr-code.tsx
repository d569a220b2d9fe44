import { encode } from "uqr"
import { QrDrawing, type QrSquares } from "@/components/ui/qr-drawing"

/** The squares of a text's QR code, for a browser that is only to draw them. */
export function qrSquares(text: string): QrSquares {
  const { data, size } = encode(text, { ecc: "M", border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { path: squares.join(""), size }
}

/** An address as a QR code that a phone's camera opens. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return <QrDrawing squares={qrSquares(text)} label={label} />
}
