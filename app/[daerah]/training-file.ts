import { guarded } from "@/lib/answer"

type Opened = { bytes: Uint8Array; fileName: string; mediaType: string }

/** A training's file as an answer: a picture, which was drawn anew, to look at; anything else only to keep, never opened here. */
export function answerFile({ bytes, fileName, mediaType }: Opened): Response {
  const isPicture = mediaType === "image/jpeg"
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...guarded,
      "Content-Type": isPicture ? mediaType : "application/octet-stream",
      "Content-Disposition": `${isPicture ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, max-age=3600",
    },
  })
}
