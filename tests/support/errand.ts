import type { Page } from "playwright"
import sharp from "sharp"

/** A photo as a phone hands it over, of one colour. */
export async function photo(background: string) {
  const plain = sharp({ create: { width: 900, height: 600, channels: 3, background } })
  return { name: "foto.jpg", mimeType: "image/jpeg", buffer: await plain.jpeg().toBuffer() }
}

/** Press a button of the page's own and wait for what it brings about. */
export async function press(page: Page, label: string | RegExp, effect: string | RegExp): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: label }).first().click()
  await page.getByRole("main").getByText(effect).first().waitFor()
}

/** Tick the only person of an attendance list, and wait until the server has it: leaving sooner would keep it on the phone. */
export function tickPresent(page: Page): Promise<void> {
  return press(page, /^Hadir: /, /^1 dari 1 tercatat\.\s*$/)
}

/** Follow a button or a link to another page. */
export async function go(page: Page, label: string, to: RegExp): Promise<void> {
  const [button, link] = [page.getByRole("button", { name: label }), page.getByRole("link", { name: label })]
  await Promise.all([page.waitForURL(to), button.or(link).first().click()])
  await page.waitForLoadState("load")
}

type Plan = { slug: string; title: string; topic: string; day: string; enterprise: string }

/** A training of one session on a past day, from its plan to its end, which an owner joined with one of several enterprises. */
export async function holdTraining({ officer, owner }: Record<"officer" | "owner", Page>, plan: Plan): Promise<void> {
  const { slug, title, topic, day, enterprise } = plan
  await officer.goto(`/${slug}/pelatihan/baru`)
  await officer.fill('[name="title"]', title)
  await officer.selectOption('[name="type"]', "TRAINING")
  await officer.fill('[name="venue"]', "Sentra IKM Sagerat")
  await officer.fill('[name="capacity"]', "5")
  await officer.check(`[name="topic_${topic}"]`)
  await Promise.all([
    officer.waitForURL(/pelatihan\/[0-9a-f-]{36}/),
    officer.locator('main form button[type="submit"]').last().click(),
  ])
  const id = /pelatihan\/([0-9a-f-]{36})/.exec(officer.url())?.[1]
  const page = `/${slug}/pelatihan/${id}`
  await officer.goto(`${page}/sesi`)
  await officer.fill('[name="day"]', day)
  await officer.fill('[name="from"]', "08.00")
  await officer.fill('[name="to"]', "16.00")
  await press(officer, "Tambah sesi", "08.00–16.00 WITA")
  await officer.goto(page)
  await press(officer, "Buka pendaftaran", "Tutup pendaftaran")

  await owner.goto(`/${slug}/usaha/pelatihan/${id}`)
  await owner.locator(`[name="enterpriseId"][value="${enterprise}"][type="radio"]`).check()
  await press(owner, /^Daftar/, "Anda terdaftar")

  await officer.goto(page)
  await press(officer, "Tutup pendaftaran", "Mulai pelatihan")
  await press(officer, "Mulai pelatihan", "Selesaikan pelatihan")
  await officer.goto(`${page}/kehadiran`)
  await officer.locator('main a[href*="/kehadiran/"]').first().click()
  await tickPresent(officer)
  await officer.goto(page)
  await press(officer, "Selesaikan pelatihan", /^Selesai$/)
}
