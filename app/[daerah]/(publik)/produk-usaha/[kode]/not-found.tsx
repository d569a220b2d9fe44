import { Notice } from "@/components/ui/notice"

/** A link that opens nothing, or no more: which of the two, nobody is told. */
export default function ClosedShare() {
  return (
    <main className="prose">
      <h1>Tautan ini tidak dapat dibuka</h1>
      <Notice kind="warning" title="Sudah tidak berlaku">
        Masa berlakunya sudah habis, pemiliknya mencabutnya, atau alamatnya tidak lengkap. Mintalah tautan baru kepada
        pengirimnya.
      </Notice>
      <p lang="en">This link has expired or was withdrawn. Please ask the sender for a new one.</p>
    </main>
  )
}
