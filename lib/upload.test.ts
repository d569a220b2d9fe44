import { expect, test } from "vitest"
import { receiveFile } from "@/lib/upload"

const boundary = "batas"
const type = `multipart/form-data; boundary=${boundary}`

function part(name: string, text: string, fileName?: string): string {
  const file = fileName === undefined ? "" : `; filename="${fileName}"\r\nContent-Type: application/octet-stream`
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`
}

function post(body: string | ReadableStream<Uint8Array>, contentType = type): Request {
  const init = { method: "POST", body, headers: { "content-type": contentType }, duplex: "half" }
  return new Request("http://127.0.0.1/", init)
}

const end = `--${boundary}--\r\n`

test("a form's file and fields arrive", async () => {
  const received = await receiveFile(post(part("id", "7") + part("file", "a;b\r\n1;2", "umkm.csv") + end), "file", 100)
  expect(received).toMatchObject({ fields: { id: "7" }, file: { name: "umkm.csv", size: 8 } })
})

test("no file, an empty file and a broken form are told apart", async () => {
  expect(await receiveFile(post(part("file", "", "") + end), "file", 100)).toEqual({ fault: "none", fields: {} })
  expect(await receiveFile(post(part("id", "7") + end), "file", 100)).toEqual({ fault: "none", fields: { id: "7" } })
  expect(await receiveFile(post(part("file", "", "a.csv") + end), "file", 100)).toMatchObject({ fault: "empty" })
  expect(await receiveFile(post("id=7", "text/plain"), "file", 100)).toMatchObject({ fault: "broken" })
  expect(await receiveFile(post(part("file", "abc", "a.csv")), "file", 100)).toMatchObject({ fault: "broken" })
})

test("a file one byte too large is refused", async () => {
  const of = (size: number) => receiveFile(post(part("file", "x".repeat(size), "a.csv") + end), "file", 100)
  expect(await of(100)).toMatchObject({ file: { size: 100 } })
  expect(await of(101)).toMatchObject({ fault: "too-large" })
})

test("what is far too large is counted while it streams in, and soon no more of it is taken", async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  expect(await receiveFile(post(endless), "file", 20 * 1024 * 1024)).toMatchObject({ fault: "too-large" })
  expect(sent).toBeLessThan(210)
})
