import { z } from "zod"

const Id = z.uuid("Muat ulang halaman, lalu isi lagi.")

/** What a file of a training is for. */
const fileKinds = { MATERIAL: "Materi", PHOTO: "Foto kegiatan" } as const
export type FileKind = keyof typeof fileKinds

/** What the form of a file says besides the file itself. */
export const AddFile = z.object({
  id: Id,
  kind: z.enum(["MATERIAL", "PHOTO"]),
  title: z.string().trim().max(200).prefault(""),
})
export type AddFile = z.output<typeof AddFile>

export const FileId = z.object({ id: Id })
