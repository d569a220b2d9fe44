import type { Mood } from "@/components/ui/tag"
import { type Level, levelRank } from "@/lib/readiness/schema/words"

/** What a level means to the owner, and what comes after it. */
export const levelMeanings: Record<Level, string> = {
  RECORDED: "Sudah tercatat. Tingkatnya naik setelah dinas mengesahkan data usaha Anda.",
  VALIDATED: "Usaha Anda sudah disahkan dinas. Berikutnya: lengkapi izin produk ini.",
  LICENSED: "Izinnya sudah lengkap. Berikutnya: siap masuk toko modern atau siap ekspor.",
  RETAIL_READY: "Siap masuk toko modern.",
  EXPORT_READY: "Siap dikirim ke luar negeri.",
  EXPORTER: "Sudah dikirim ke luar negeri.",
}

/** A level's colour: the higher the better, none is bad. */
export function levelMood(level: Level): Mood {
  const rank = levelRank(level)
  return rank >= 3 ? "good" : rank > 0 ? "info" : "plain"
}
