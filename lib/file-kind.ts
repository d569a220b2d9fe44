import { pictureKind } from "@/lib/tenant/rules"

type Known = { begins: "pdf" | "zip" | "ole"; mediaType: string }

const office = "application/vnd.openxmlformats-officedocument"
const open = "application/vnd.oasis.opendocument"

/** What may be handed out to participants, by the end of its name, and how such a file begins. */
const documents = new Map<string, Known>([
  ["pdf", { begins: "pdf", mediaType: "application/pdf" }],
  ["docx", { begins: "zip", mediaType: `${office}.wordprocessingml.document` }],
  ["xlsx", { begins: "zip", mediaType: `${office}.spreadsheetml.sheet` }],
  ["pptx", { begins: "zip", mediaType: `${office}.presentationml.presentation` }],
  ["odt", { begins: "zip", mediaType: `${open}.text` }],
  ["ods", { begins: "zip", mediaType: `${open}.spreadsheet` }],
  ["odp", { begins: "zip", mediaType: `${open}.presentation` }],
  ["doc", { begins: "ole", mediaType: "application/msword" }],
  ["xls", { begins: "ole", mediaType: "application/vnd.ms-excel" }],
  ["ppt", { begins: "ole", mediaType: "application/vnd.ms-powerpoint" }],
])

/** The names of files that a browser's file dialog shall offer: documents, and pictures as cameras and chats make them. */
export const acceptedFiles = [...documents.keys(), "jpg", "jpeg", "png", "webp"].map((end) => `.${end}`).join(",")

/** The largest file that is taken, 20 MB: a scan of forty pages has a tenth of it. */
export const mostFileBytes = 20_000_000

const beginnings: Record<Known["begins"], RegExp> = {
  pdf: /^25504446/,
  zip: /^504b0304/,
  ole: /^d0cf11e0a1b11ae1/,
}

/** What a file is: a picture by its content, a document by name and content together; null for anything else. */
export function kindOf(
  name: string,
  bytes: Uint8Array,
): { picture: true } | { picture: false; mediaType: string } | null {
  if (pictureKind(bytes)) return { picture: true }
  const known = documents.get(name.split(".").at(-1)?.toLowerCase() ?? "")
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex")
  return known && beginnings[known.begins].test(start) ? { picture: false, mediaType: known.mediaType } : null
}

/** A file's name as people see it and as it is handed out: without folders and what cannot be stored, at most 150 characters, and a .jpg where it was drawn anew. */
export function tidyName(name: string, isPicture: boolean): string {
  const last = (name.split(/[/\\]/).at(-1) ?? "").replace(/[\p{Cc}\p{Surrogate}"]/gu, "").trim()
  const end = isPicture ? ".jpg" : (/\.[a-z]+$/i.exec(last)?.[0] ?? "")
  const stem = last.replace(/\.[a-z]+$/i, "").slice(0, 150)
  return `${stem || "berkas"}${end.toLowerCase()}`
}
