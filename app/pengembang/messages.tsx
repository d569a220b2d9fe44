import { Card } from "@/components/ui/card"
import { CopyButton } from "@/components/ui/copy-button"
import { DescriptionList } from "@/components/ui/description-list"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { type Mood, Tag } from "@/components/ui/tag"
import { Timeline } from "@/components/ui/timeline"
import { sampleEvents } from "./samples"

const moods: { mood: Mood; label: string }[] = [
  { mood: "good", label: "Disahkan" },
  { mood: "info", label: "Berizin" },
  { mood: "warn", label: "Perlu perbaikan" },
  { mood: "bad", label: "Ditolak" },
  { mood: "plain", label: "Diajukan" },
]

export function Messages() {
  return (
    <section className="stack">
      <h2>Keterangan dan pesan</h2>
      <div className="bar">
        {moods.map(({ mood, label }) => (
          <Tag key={mood} mood={mood}>
            {label}
          </Tag>
        ))}
      </div>
      <Notice kind="info" title="Impor sedang dibaca">
        Anda boleh meninggalkan halaman ini; kami beri tahu bila siap.
      </Notice>
      <Notice kind="success">4.812 baris tersimpan dalam register.</Notice>
      <Notice kind="warning">Pengesahan 88 usaha kedaluwarsa bulan ini.</Notice>
      <div className="columns">
        <Card title="Data usaha">
          <DescriptionList
            facts={[
              { label: "Nama usaha", value: "Keripik Pisang Wangi" },
              { label: "NIB", value: null },
              { label: "Omzet", value: "Rp 48.000.000", note: "disebut pemilik, 2025" },
            ]}
          />
        </Card>
        <Card title="Riwayat">
          <Timeline entries={sampleEvents} />
        </Card>
      </div>
      <div className="bar">
        <CopyButton text="https://contoh.id/undangan" label="Salin tautan" />
        <Dialog trigger="Lihat NIK" title="Mengapa Anda perlu melihat NIK ini?" small>
          <p>Alasan Anda dicatat dan dapat dibaca oleh pemilik NIK.</p>
        </Dialog>
      </div>
    </section>
  )
}
