import { javanese } from "../../prisma/seed/register/names-west"
import { ornaments, products, searches, sectors, trades } from "./words"

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

/** A request with marks (`@@NAME@@`) in the place of what is drawn anew each time, and what each is drawn from. */
export type Template = { request: string; words: Record<string, string[]>; again: string }

/**
 * The registration form filled in and posted as a browser without JavaScript does. Names are put together from the words
 * and in the shares the register itself was invented from, in all its kelurahan; `again` is the tick of who is warned of
 * look-alikes and goes on.
 */
export async function registrationTemplate({ port, cookie }: Session, slug: string): Promise<Template> {
  const path = `/${slug}/umkm/daftar`
  const page = await (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } })).text()
  const form = /<form class="form"[\s\S]*?<\/form>/.exec(page)?.[0]
  if (!form) throw new Error(`There is no form at ${path}.`)
  const fields = { ...readFields(form), ...filled }
  const boundary = "----ukur7MA4YWxkTrZu0gW"
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const body = `${Object.entries(fields)
    .map(([name, value]) => part(name, value))
    .join("")}@@AGAIN@@--${boundary}--\r\n`
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    `Cookie: ${cookie}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    "Content-Length: @@LENGTH@@",
  ]
  const kelurahan = [...new Set(page.match(/\d{2}\.\d{2}\.\d{2}\.\d{4}/g))]
  return {
    request: `${head.join("\r\n")}\r\n\r\n${body}`,
    words: { ...inventWords(), KELURAHAN: kelurahan },
    again: part("confirmed", "on"),
  }
}

const filled = {
  id: "@@ID@@",
  personName: "@@OWNER@@",
  name: "@@BUSINESS@@",
  phone: "081@@DIGITS@@",
  kbliVersion: "2020",
  sector: "@@SECTOR@@",
  products: "@@PRODUCT@@",
  kelurahanCode: "@@KELURAHAN@@",
  year: "2025",
  sales: "24 jt",
  salesPeriod: "year",
}

function inventWords(): Record<string, string[]> {
  const given = [...javanese.female, ...javanese.male]
  const invent = (make: () => string) => Array.from({ length: 5000 }, make)
  const second = () => (Math.random() < 0.3 ? ` ${pick(ornaments, 1)}` : "")
  return {
    BUSINESS: invent(
      () => `${pick(trades, 2)} ${Math.random() < 0.4 ? pick(given, 1.3) : pick(ornaments, 1.6)}${second()}`,
    ),
    OWNER: invent(() => `${pick(given, 1.5)} ${pick(javanese.last, 1.5)}`),
    PRODUCT: invent(() => `${pick(products, 1.4)}, ${pick(products, 1)}`),
    SECTOR: [...sectors],
  }
}

/** An entry of a list by chance; the greater the skew, the commoner the first ones. */
function pick(list: readonly string[], skew: number): string {
  return list[Math.floor(Math.random() ** skew * list.length)] ?? ""
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
