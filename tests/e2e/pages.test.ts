import type { Browser, Page } from "playwright"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { launchBrowser, portalUrl } from "../support/server"
import { accessibilityFaults, highestRow, sidewaysOverflow, signedIn } from "../support/visit"

const slug = "kota-probolinggo"

/** Every address of the portal by who opens it; a name in braces is the first such link on the list of that name, {..} on the page above. */
const addresses: Record<string, string[]> = {
  "": [
    "/",
    "/masuk",
    `/${slug}`,
    `/${slug}/angka`,
    `/${slug}/daftar`,
    `/${slug}/daftar/status`,
    `/${slug}/verifikasi`,
    `/${slug}/verifikasi/00000000000000000000`,
    `/${slug}/hadir`,
    "/undangan",
    "/pengembang",
    "/pengembang/publik",
    "/pengembang/usaha",
    "/tidak-ada",
  ],
  admin: [
    `/${slug}/dasbor`,
    `/${slug}/validasi/pendamping`,
    `/${slug}/pengaturan`,
    `/${slug}/pengaturan/orang`,
    `/${slug}/pengaturan/orang/undang`,
    `/${slug}/pengaturan/hak-akses`,
    `/${slug}/pengaturan/daerah`,
    `/${slug}/kesiapan/rubrik`,
    `/${slug}/kesiapan/rubrik/base/pratinjau`,
    "/akun",
  ],
  petugas: [
    `/${slug}/dasbor`,
    `/${slug}/umkm`,
    `/${slug}/umkm?saring=1&status=NEEDS_REPAIR`,
    `/${slug}/umkm?q=tidakadayangbegini`,
    `/${slug}/umkm/{umkm}`,
    `/${slug}/umkm/{umkm}/ubah`,
    `/${slug}/umkm/daftar`,
    `/${slug}/umkm?usul=ada&saring=1`,
    `/${slug}/umkm/massal?aksi=ask-repair&status=SUBMITTED&semua=1`,
    `/${slug}/umkm/massal?aksi=label&status=SUBMITTED&semua=1`,
    `/${slug}/umkm/massal?aksi=approve`,
    `/${slug}/umkm?semua=1&kolom=nib,telepon,rtrw,alamat,skala,penjualan,mulai,status,kunjungan,pendamping`,
    `/${slug}/umkm/tampilan`,
    `/${slug}/umkm/tampilan/baru?status=SUBMITTED`,
    `/${slug}/umkm/whatsapp?nib=ada`,
    `/${slug}/umkm/whatsapp?semua=1&tanpa=1`,
    `/${slug}/impor`,
    `/${slug}/impor/{impor}`,
    `/${slug}/impor/perbaikan`,
    `/${slug}/impor/perbaikan/baris?jenis=nik:nik-length`,
    `/${slug}/impor/{impor}/perbedaan`,
    `/${slug}/ganda`,
    `/${slug}/ganda?lihat=digabung`,
    `/${slug}/ganda/{ganda}`,
    `/${slug}/validasi`,
    `/${slug}/permohonan`,
    `/${slug}/permohonan?status=REGISTERED`,
    `/${slug}/usulan`,
    `/${slug}/usulan?status=dijawab`,
    `/${slug}/riwayat`,
    `/${slug}/umkm/{umkm}/akun`,
    `/${slug}/umkm/{umkm}/riwayat`,
    `/${slug}/kesiapan`,
    `/${slug}/kesiapan?komoditas=WOOD&gerbang=ekspor&dari=2026-01-01`,
    `/${slug}/kesiapan/daftar?arah=naik&dimensi=mutu`,
    `/${slug}/kesiapan/daftar?dulu=EXPORTER&kini=RECORDED`,
    `/${slug}/produk/{produk}/berkas`,
    `/${slug}/produk`,
    `/${slug}/produk?tingkat=LICENSED&gerbang=RETAIL_READY:KE5`,
    `/${slug}/produk?q=tidakadayangbegini`,
    `/${slug}/produk?cocok=1`,
    `/${slug}/produk/baru`,
    `/${slug}/produk/baru?q=keripik`,
    `/${slug}/produk/{produk}`,
    `/${slug}/produk/{produk}/data`,
    `/${slug}/produk/{produk}/ubah`,
    `/${slug}/produk/{produk}/foto`,
    `/${slug}/produk/{produk}/varian`,
    `/${slug}/produk/{produk}/kemasan`,
    `/${slug}/produk/{produk}/kemasan?ubah=PRIMARY`,
    `/${slug}/produk/{produk}/label`,
    `/${slug}/produk/{produk}/produksi`,
    `/${slug}/produk/{produk}/saluran`,
    `/${slug}/produk/{produk}/ekspor`,
    `/${slug}/program`,
    `/${slug}/program/baru`,
    `/${slug}/program/{program}`,
    `/${slug}/program/{program}/ubah`,
    `/${slug}/program/{program}/laporan`,
    `/${slug}/program/laporan`,
    `/${slug}/mitra`,
    `/${slug}/mitra/baru`,
    `/${slug}/mitra/{mitra}`,
    `/${slug}/mitra/{mitra}/ubah`,
    `/${slug}/mitra?layanan=TEST`,
    `/${slug}/mitra/{mitra}/narahubung`,
    `/${slug}/mitra/{mitra}/berkas`,
    `/${slug}/mitra/{mitra}/riwayat`,
    `/${slug}/mitra/{mitra}/riwayat/baru`,
    `/${slug}/mou`,
    `/${slug}/mou?tahap=berlaku&berakhir=6&q=a`,
    `/${slug}/mou/ikhtisar`,
    `/${slug}/pemberitahuan`,
    `/${slug}/mou/baru`,
    `/${slug}/mou/{mou}`,
    `/${slug}/mou/{mou}/ubah`,
    `/${slug}/mou/{mou}/langkah?ke=EXTENDED`,
    `/${slug}/mou/{mou}/naskah`,
    `/${slug}/mou/{mou}/riwayat`,
    `/${slug}/mou/{mou}/komitmen`,
    `/${slug}/mou/{mou}/komitmen/baru`,
    `/${slug}/mou/{mou}/pengajuan`,
    `/${slug}/produk/{produk}/langkah`,
    `/${slug}/produk/{produk}/perubahan`,
    `/${slug}/kesiapan/perubahan`,
    `/${slug}/kesiapan/perubahan?per=mou`,
    `/${slug}/kesiapan/perubahan/daftar?apa=semua`,
    `/${slug}/kesiapan/saluran`,
    `/${slug}/kesiapan/saluran/baru`,
    `/${slug}/kesiapan/saluran/00000000-0000-7000-8000-000000000001`,
    `/${slug}/produk/{produk}/izin`,
    `/${slug}/produk/{produk}/izin/baru`,
    `/${slug}/produk/{produk}/izin/baru?jenis=PIRT`,
    `/${slug}/produk/{produk}/uji`,
    `/${slug}/produk/{produk}/penilaian`,
    `/${slug}/produk/{produk}/penilaian?bagian=mutu`,
    `/${slug}/produk/{produk}/penilaian/MU1`,
    `/${slug}/kesiapan/rubrik/base`,
    `/${slug}/kesiapan/penilai`,
    `/${slug}/produk/{produk}/uji/baru`,
    `/${slug}/izin`,
    `/${slug}/izin?tahap=SOON`,
    `/${slug}/izin/gerakan`,
    `/${slug}/izin/gerakan/baru`,
    `/${slug}/izin/rekomendasi`,
    `/${slug}/izin/rekomendasi/baru`,
    `/${slug}/pengajuan`,
    `/${slug}/pengajuan?status=REFUSED`,
    `/${slug}/pengajuan/{pengajuan}`,
    `/${slug}/pengajuan/{pengajuan}?langkah=tarik`,
    `/${slug}/pengajuan/baru`,
    `/${slug}/pengajuan/jawab`,
    `/${slug}/pelatihan/{pelatihan}/biaya`,
    `/${slug}/pelatihan/{pelatihan}/laporan`,
    `/${slug}/pelatihan`,
    `/${slug}/pelatihan?status=CANCELLED&tahun=2026`,
    `/${slug}/pelatihan/baru`,
    `/${slug}/pelatihan/{pelatihan}`,
    `/${slug}/pelatihan/{pelatihan}/ubah`,
    `/${slug}/pelatihan/{pelatihan}/sesi`,
    `/${slug}/pelatihan/{pelatihan}/berkas`,
    `/${slug}/pelatihan/{pelatihan}/tes`,
    `/${slug}/pelatihan/{pelatihan}/tes/soal/baru`,
    `/${slug}/pelatihan/{pelatihan}/tes/pratinjau`,
    `/${slug}/pelatihan/{pelatihan}/tes/nilai`,
    `/${slug}/pelatihan/{pelatihan}/tes/salin?tes=post`,
    `/${slug}/pelatihan/{pelatihan}/tes/praktik`,
    `/${slug}/pelatihan/{pelatihan}/hasil`,
    `/${slug}/pelatihan/{pelatihan}/sertifikat`,
    `/${slug}/pelatihan/{pelatihan}/hasil?langkah=terdaftar`,
    `/${slug}/tindak-lanjut`,
    `/${slug}/tindak-lanjut?lihat=diam&hari=30`,
    `/${slug}/pelatihan/kalender`,
    `/${slug}/pelatihan/{pelatihan}/pesan?isi=REMINDER`,
    `/${slug}/kotak-keluar`,
    `/${slug}/kotak-keluar?status=PREPARED`,
    `/${slug}/kotak-keluar/templat`,
    `/${slug}/kotak-keluar/templat/INVITATION`,
    `/${slug}/agenda/saya`,
    `/${slug}/pelatihan/{pelatihan}/kehadiran`,
    `/${slug}/pelatihan/{pelatihan}/kehadiran/{sesi}`,
    `/${slug}/pelatihan/{pelatihan}/kehadiran/{sesi}/layar`,
    `/${slug}/pelatihan/{pelatihan}/kehadiran/{sesi}/lembar`,
    `/${slug}/pelatihan/{pelatihan}/kehadiran/{sesi}/pindai`,
  ],
  pendamping: [
    `/${slug}/dasbor`,
    `/${slug}/umkm`,
    `/${slug}/kunjungan`,
    `/${slug}/kunjungan/{kunjungan}`,
    `/${slug}/impor/perbaikan`,
  ],
  pimpinan: [`/${slug}/dasbor`, `/${slug}/program`, `/${slug}/pelatihan`],
  pelaku: [
    `/${slug}/usaha`,
    `/${slug}/usaha/{usaha}`,
    `/${slug}/usaha/{usaha}/usul`,
    `/${slug}/usaha/{usaha}/keberatan`,
    `/${slug}/usaha/izin`,
    `/${slug}/usaha/produk`,
    `/${slug}/usaha/produk/baru`,
    `/${slug}/usaha/produk/{usaha/produk}`,
    `/${slug}/usaha/produk/{usaha/produk}/isi/bahan`,
    `/${slug}/usaha/produk/{usaha/produk}/isi/harga`,
    `/${slug}/usaha/produk/{usaha/produk}/foto`,
    `/${slug}/usaha/produk/{usaha/produk}/varian`,
    `/${slug}/usaha/produk/{usaha/produk}/varian/baru`,
    `/${slug}/usaha/produk/{usaha/produk}/terbit`,
    `/${slug}/usaha/produk/{usaha/produk}/kemasan`,
    `/${slug}/usaha/produk/{usaha/produk}/kemasan/dalam`,
    `/${slug}/usaha/produk/{usaha/produk}/label`,
    `/${slug}/usaha/produk/{usaha/produk}/produksi`,
    `/${slug}/usaha/produk/{usaha/produk}/saluran`,
    `/${slug}/usaha/produk/{usaha/produk}/saluran/baru`,
    `/${slug}/usaha/produk/{usaha/produk}/penilaian`,
    `/${slug}/usaha/produk/{usaha/produk}/penilaian/KU1`,
    `/${slug}/usaha/produk/{usaha/produk}/bagikan`,
  ],
  mitra: [
    `/${slug}/kemitraan`,
    `/${slug}/kemitraan/pengajuan`,
    `/${slug}/kemitraan/pengajuan/jawab`,
    `/${slug}/kemitraan/pengajuan/{kemitraan/pengajuan}`,
    `/${slug}/kemitraan/uji`,
    `/${slug}/kemitraan/uji/{kemitraan/uji}/penilaian`,
    `/${slug}/kemitraan/uji/{kemitraan/uji}/penilaian/MU1`,
    `/${slug}/kemitraan/mou`,
    `/${slug}/kemitraan/mou/{kemitraan/mou}`,
    `/${slug}/kemitraan/mou/{kemitraan/mou}/komitmen/{..}`,
    `/${slug}/kemitraan/pelatihan/{kemitraan}`,
    `/${slug}/kemitraan/pelatihan/{kemitraan}?tampilan=tabel`,
  ],
}

/** What a wider window alone can spoil, and what another theme. */
const ofWidth = ["target-size", "scrollable-region-focusable", "landmark-unique"]
const ofTheme = ["color-contrast", "link-in-text-block"]

/** Every page is opened once and looked at twice: by all rules on a phone in the dark, by those that can differ at a desk in daylight. */
const looks = [
  { viewport: { width: 360, height: 740 }, colorScheme: "dark", rules: undefined },
  { viewport: { width: 1366, height: 768 }, colorScheme: "light", rules: [...ofWidth, ...ofTheme] },
] as const

describe.each(Object.entries(addresses))("pages of %s", (account, paths) => {
  const found = new Map<string, string>()
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  let page: Page
  afterEach(() => page.context().close())

  test("hold at 360 px in the dark and at 1366 px in daylight: no axe fault, nothing sideways, no row higher than the window, a heading, a title", async () => {
    const options = { reducedMotion: "reduce", bypassCSP: true } as const
    const context = account
      ? await signedIn(browser, `${account}@${slug}.demo`, options)
      : await browser.newContext({ baseURL: portalUrl(), ...options })
    page = await context.newPage()
    const errors: string[] = []
    page.on("pageerror", (error) => errors.push(error.message))
    for (const path of paths) {
      await page.goto(await resolve(path))
      for (const { viewport, colorScheme, rules } of looks) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize(viewport)
        const where = `${path} ${viewport.width}`
        expect.soft(await accessibilityFaults(page, rules), where).toEqual([])
        expect.soft(await sidewaysOverflow(page), where).toBeLessThanOrEqual(0)
        expect.soft(await highestRow(page), where).toBeLessThan(viewport.height)
        expect.soft(await page.locator("h1").count(), where).toBe(1)
      }
      expect.soft(await page.title(), path).toMatch(/Naik Kelas/)
    }
    expect(errors).toEqual([])
  }, 600_000) // An officer has over a hundred pages.

  /** Replace a name in braces by the first id found on that list. */
  async function resolve(path: string): Promise<string> {
    const [before = "", name] = path.match(/^[^{]*(?=\{([\w/.]+)\})/) ?? []
    if (!name) return path
    const list = name === ".." ? before.replace(/\/[^/]+\/$/, "") : `/${slug}/${name}`
    const id = found.get(before) ?? (await findId(list, before))
    found.set(before, id)
    return resolve(await resolveSession(path.replace(`{${name}}`, id)))
  }

  /** The first id below an address that a list links to. */
  async function findId(list: string, before: string): Promise<string> {
    await page.goto(list)
    const hrefs = await page
      .locator(`main a[href^="${before}"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))
    const id = hrefs.map((href) => href.slice(before.length).match(/^[0-9a-f-]{36}/)?.[0]).find(Boolean)
    expect(id, `a link on ${list}`).toBeDefined()
    return id ?? ""
  }

  /** Replace {sesi} by the first session of the training's attendance. */
  async function resolveSession(path: string): Promise<string> {
    const [list = "", rest] = path.split("/{sesi}")
    if (rest === undefined) return path
    await page.goto(list)
    const href = await page.locator(`main table a[href^="${list}/"]`).first().getAttribute("href")
    return `${href}${rest}`
  }
})
