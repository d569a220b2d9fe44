import sharp from "sharp"
import { expect, test } from "vitest"
import { redrawPhoto } from "./picture"

/** A photo as a phone takes it, with the place it was taken at. */
const taken = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#dddddd" } })
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "7/1 45/1 0/1" } })
    .jpeg()
    .toBuffer()

test("a paper keeps enough pixels to be read, a photo of a thing fewer, and neither where it was taken", async () => {
  const a4 = await taken(3000, 4000)
  const kept = [await redrawPhoto(a4, "paper"), await redrawPhoto(a4)].map((bytes) => sharp(bytes).metadata())
  const shapes = (await Promise.all(kept)).map(({ format, width, height, exif }) => [format, width, height, exif])
  expect(shapes).toEqual([
    ["jpeg", 1800, 2400, undefined],
    ["jpeg", 960, 1280, undefined],
  ])
})

test("what is small already is not blown up, and what is no picture is refused in words", async () => {
  expect((await sharp(await redrawPhoto(await taken(600, 400), "paper")).metadata()).width).toBe(600)
  for (const wrong of [Buffer.from("%PDF-1.4"), (await taken(40, 40)).subarray(0, 100)])
    await expect(redrawPhoto(wrong)).rejects.toMatchObject({ reason: "conflict", field: "photo" })
})
