import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { visibleIntakes } from "@/lib/intake/policy"

const broken =
  "Berkas tidak dapat diperiksa karena gangguan pada portal, bukan karena isinya. Coba lagi; bila berulang, hubungi operator."
const unsaved =
  "Penyimpanan gagal karena gangguan pada portal; belum ada baris yang masuk ke data UMKM. Coba simpan lagi."

/** After an unexpected failure: say so on the import's page, with everything as it was before the work began. */
export function failIntake(actor: Actor, id: string) {
  return write(actor, "intake.judge", async (tx, audit) => {
    audit({ subject: id, detail: { failed: true } })
    const intake = await tx.intake.findFirst({ where: { id, AND: visibleIntakes(actor) }, select: { state: true } })
    if (intake?.state === "READING")
      await tx.intake.update({
        where: key(actor, id),
        data: { state: "FAILED", message: broken },
        select: { id: true },
      })
    if (intake?.state === "SAVING")
      await tx.intake.update({
        where: key(actor, id),
        data: { state: "JUDGED", message: unsaved },
        select: { id: true },
      })
    return null
  })
}
