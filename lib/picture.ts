import "server-only"
import sharp from "sharp"
import { Refusal } from "@/lib/refusal"
import { pictureKind } from "@/lib/tenant/rules"

/** How long a photo of a thing is at most, and that of a paper: the small print of an A4 page can be read. */
const longest = { photo: 1280, paper: 2400 } as const
const unreadable = "Foto ini tidak dapat dibaca; ambil lagi, atau simpan tanpa foto."

/** A photo drawn anew as JPEG, no longer than a thing or a paper needs: only its pixels are kept, neither place nor time nor camera. */
export async function redrawPhoto(photo: Uint8Array, shows: keyof typeof longest = "photo"): Promise<Buffer> {
  if (!pictureKind(photo)) throw new Refusal("conflict", unreadable, "photo")
  try {
    return await sharp(photo, { limitInputPixels: 120_000_000 })
      .autoOrient()
      .resize(longest[shows], longest[shows], { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 76, mozjpeg: true })
      .toBuffer()
  } catch {
    throw new Refusal("conflict", unreadable, "photo")
  }
}
