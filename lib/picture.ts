import "server-only"
import sharp from "sharp"
import { Refusal } from "@/lib/refusal"
import { pictureKind } from "@/lib/tenant/rules"

const longestSide = 1280
const unreadable = "Foto ini tidak dapat dibaca; ambil lagi, atau simpan tanpa foto."

/** A photo drawn anew as JPEG, at most 1,280 pixels long: only its pixels are kept, neither place nor time nor camera. */
export async function redrawPhoto(photo: Uint8Array): Promise<Buffer> {
  if (!pictureKind(photo)) throw new Refusal("conflict", unreadable, "photo")
  try {
    return await sharp(photo, { limitInputPixels: 120_000_000 })
      .autoOrient()
      .resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 76, mozjpeg: true })
      .toBuffer()
  } catch {
    throw new Refusal("conflict", unreadable, "photo")
  }
}
