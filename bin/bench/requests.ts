import { searches } from "./words"

/** What a browser that is signed in sends along. */
export type Session = { port: number; cookie: string }

/** A GET as it stands on the wire; on a kept connection, and without compression, which a proxy in front would do. */
export function getRequest({ port, cookie }: Session, path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/html\r\nCookie: ${cookie}\r\n\r\n`
}

/** The searches of the list as requests. */
export function searchRequests(session: Session, slug: string): string[] {
  return searches.map((words) => getRequest(session, `/${slug}/umkm?q=${encodeURIComponent(words)}`))
}

/** The registration form filled in and posted as a browser without JavaScript does; ids, names and numbers are new each time. */
export async function registrationRequest({ port, cookie }: Session, slug: string): Promise<string> {
  const path = `/${slug}/umkm/daftar`
  const page = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } })
  const form = /<form class="form"[\s\S]*?<\/form>/.exec(await page.text())?.[0]
  if (!form) throw new Error(`There is no form at ${path}.`)
  const fields = { ...readFields(form), ...filled(form) }
  const boundary = "----ukur7MA4YWxkTrZu0gW"
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const body = `${parts.join("")}--${boundary}--\r\n`
  // The marks are as long as what takes their place, but for these.
  const length = Buffer.byteLength(body.replaceAll("@@ID@@", "x".repeat(36)).replaceAll("@@DIGITS@@", "x".repeat(10)))
  return [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    `Cookie: ${cookie}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    `Content-Length: ${length}`,
    "",
    body,
  ].join("\r\n")
}

function filled(form: string): Record<string, string> {
  const kelurahan = /\d{2}\.\d{2}\.\d{2}\.\d{4}/.exec(form)?.[0] ?? "35.74.01.1001"
  return {
    id: "@@ID@@",
    personName: "Sulastri @@DIGITS@@",
    name: "Keripik @@DIGITS@@",
    phone: "081@@DIGITS@@",
    kbliVersion: "2020",
    sector: "KULINER",
    products: "keripik singkong",
    kelurahanCode: kelurahan,
    year: "2025",
    sales: "24 jt",
    salesPeriod: "year",
  }
}

/** The fields of a form as they are sent when nothing is typed; unticked boxes are not. */
function readFields(form: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
    const name = attribute(tag, "name")
    if (!name || /type="(checkbox|radio|submit)"/.test(tag)) continue
    fields[name] = attribute(tag, "value") ?? ""
  }
  return fields
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return value
    ?.replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}
