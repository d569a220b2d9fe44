import { z } from "zod"
import type { Handed } from "@/lib/documents"
import { mostFileBytes } from "@/lib/file-kind"

const Chosen = z
  .file("Pilih berkasnya lagi.")
  .max(mostFileBytes, "Berkas lebih dari 20 MB. Perkecil gambar di dalamnya atau bagi menjadi beberapa berkas.")

/** A file that may come with a form; null when none was chosen. */
export const AttachedField = z
  .union([z.literal(""), Chosen], "Pilih berkasnya lagi.")
  .nullish()
  .transform((file, context) => {
    // A field left alone is posted as an empty file that has no real name.
    if (!file || (file.size === 0 && !file.name.includes("."))) return null
    if (file.size > 0) return file
    context.addIssue({ code: "custom", message: "Berkas itu kosong (0 byte). Simpan ulang, lalu pilih lagi." })
    return z.NEVER
  })

/** A file that came with a form as commands take it, for what it shows to be read; or null when none came. */
export async function handedOf(file: File | null): Promise<Handed | null> {
  return file && { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()), isPaper: true }
}
