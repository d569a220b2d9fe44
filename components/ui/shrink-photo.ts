const longestSide = 1280

/** A photo as JPEG of at most 1,280 pixels, or null where the browser cannot read it: then the server gets it as it is. */
export async function shrinkPhoto(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  const scale = picture ? Math.min(1, longestSide / Math.max(picture.width, picture.height)) : 0
  const canvas = document.createElement("canvas")
  const pen = canvas.getContext("2d")
  if (!picture || !pen) return null
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((answer) => canvas.toBlob(answer, "image/jpeg", 0.8))
}
