import { Notice } from "@/components/ui/notice"
import { isId } from "@/lib/params"

/** What has just been decided about the pair before, and where it can be taken back. */
export function Done({ slug, done }: { slug: string; done: string | undefined }) {
  if (done === "bukan") {
    return (
      <Notice kind="success">
        Dicatat sebagai bukan ganda. Pasangan itu tidak ditanyakan lagi;{" "}
        <a href={`/${slug}/ganda?lihat=bukan`}>lihat atau batalkan</a>.
      </Notice>
    )
  }
  if (!isId(done)) return null
  return (
    <Notice kind="success">
      Kedua catatan sudah digabung. <a href={`/${slug}/umkm/${done}`}>Lihat hasilnya</a> atau{" "}
      <a href={`/${slug}/ganda?lihat=digabung`}>batalkan</a> dalam 30 hari.
    </Notice>
  )
}
