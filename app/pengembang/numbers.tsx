import { Card } from "@/components/ui/card"
import { Progress } from "@/components/ui/progress"
import { Stat } from "@/components/ui/stat"

const asOf = "per 21 November 2026"

export function Numbers() {
  return (
    <>
      <div className="stats">
        <Stat
          label="Usaha aktif tercatat"
          figure="5.012"
          unit="usaha"
          asOf={asOf}
          definition="Usaha yang tidak tutup, pindah, atau ganda, apa pun status pengesahannya."
          href="#daftar"
        />
        <Stat
          label="Disahkan dinas"
          figure="2.964"
          unit="usaha"
          asOf={asOf}
          definition="Usaha yang disahkan dinas dan pengesahannya belum lewat 12 bulan."
          href="#daftar"
        />
        <Stat
          label="Menunggu pengesahan"
          figure="413"
          unit="usaha"
          asOf="terlama 9 hari"
          definition="Sudah diperiksa pendamping, belum diputus dinas."
          href="#daftar"
        />
        <Stat
          label="Omzet tercatat"
          figure="12,4 M"
          unit="rupiah"
          asOf={asOf}
          definition="Jumlah omzet setahun yang disebut pemilik; M = miliar."
        />
      </div>
      <Card title="Kemajuan">
        <Progress label="Validasi Kelurahan Kanigaran" done={124} total={214} unit="usaha" />
        <Progress label="Membaca berkas" done={4812} total={5000} unit="baris" />
      </Card>
    </>
  )
}
