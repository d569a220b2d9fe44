import type { Status } from "@/lib/enterprise/schema/enterprise"

/** What each status means to the owner, and what happens next. */
export const ownerWords: Record<Status, { means: string; next: string }> = {
  DRAFT: {
    means: "Catatan usaha Anda belum lengkap.",
    next: "Petugas melengkapinya sebelum diajukan untuk diperiksa.",
  },
  SUBMITTED: {
    means: "Usaha Anda tercatat dan menunggu diperiksa.",
    next: "Pendamping akan datang ke tempat usaha Anda. Siapkan KTP dan, bila sudah ada, NIB.",
  },
  CHECKED: {
    means: "Pendamping sudah memeriksa usaha Anda.",
    next: "Dinas memutuskan; Anda tidak perlu berbuat apa-apa.",
  },
  APPROVED: {
    means: "Data usaha Anda disahkan dinas.",
    next: "Pengesahan berlaku untuk waktu tertentu; sesudahnya pendamping memeriksa lagi.",
  },
  NEEDS_REPAIR: {
    means: "Ada data yang perlu diperbaiki.",
    next: "Periksa yang tercatat di bawah ini dan usulkan perubahan, atau hubungi pendamping Anda.",
  },
  REJECTED: {
    means: "Pengajuan usaha Anda tidak diterima.",
    next: "Bila keberatan, kirim keberatan di bawah ini; dinas menjawab.",
  },
  EXPIRED: {
    means: "Masa pengesahan data Anda sudah lewat.",
    next: "Pendamping akan memeriksa lagi di tempat usaha Anda.",
  },
  CLOSED: { means: "Usaha Anda dicatat tutup.", next: "Bila masih berjalan, kirim keberatan di bawah ini." },
  MOVED: { means: "Usaha Anda dicatat pindah.", next: "Bila tidak pindah, kirim keberatan di bawah ini." },
  MERGED: {
    means: "Catatan ini digabung dengan catatan lain dari usaha yang sama.",
    next: "Buka catatan yang lain di “Usaha saya”.",
  },
}
