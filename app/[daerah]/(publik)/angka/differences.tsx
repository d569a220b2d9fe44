import type { PublishedKey } from "@/lib/count/rules"
import { formatNumber } from "@/lib/format"

type Values = Partial<Record<PublishedKey, number>>

/** Why the agency's number and another source's are not the same, each cause with this daerah's own figures. */
export function Differences({ values }: { values: Values }) {
  const say = (key: PublishedKey) => formatNumber(values[key] ?? 0)
  return (
    <ol className="prose stack">
      <li>
        <h3>Data ganda</h3>
        <p>
          Satu usaha sering tercatat dua kali karena didata kelurahan, program bantuan, dan perizinan. Di sini{" "}
          <b>{say("merged")} catatan</b> sudah digabung ke catatan lain dan tidak dihitung. Sumber yang belum
          menggabungkannya menghitung lebih banyak.
        </p>
      </li>
      <li>
        <h3>Usaha yang sudah berhenti</h3>
        <p>
          Dari <b>{say("recorded")} usaha tercatat</b>, {say("closed")} sudah tutup, {say("moved")} pindah, dan{" "}
          {say("rejected")} ditolak; yang aktif <b>{say("active")}</b>. Sumber yang tidak mendatangi lagi tetap
          menghitung semuanya.
        </p>
      </li>
      <li>
        <h3>Satuan lain</h3>
        <p>
          <b>{say("active")} usaha</b> aktif itu milik <b>{say("person")} orang</b> dan mempunyai{" "}
          <b>{say("line")} baris KBLI</b>. Data perizinan sering menghitung baris KBLI atau izin, program bantuan
          menghitung orang, sensus menghitung usaha menurut tempatnya.
        </p>
      </li>
      <li>
        <h3>Wilayah</h3>
        <p>
          Usaha dihitung menurut tempat usahanya, bukan alamat KTP pemiliknya. Usaha tercatat di {say("kelurahan")}{" "}
          kelurahan/desa; {say("withoutKelurahan")} usaha aktif kelurahannya belum jelas dan tetap dihitung untuk daerah
          ini.
        </p>
      </li>
      <li>
        <h3>Tanggal</h3>
        <p>
          Angka di sini berlaku pada saat dibuka; laporan lain biasanya per akhir tahun atau per kegiatan. Pengesahan
          juga ada masanya: <b>{say("approved")} usaha</b> sedang disahkan, sedangkan {say("expired")} pernah disahkan
          dan sudah lewat waktu.
        </p>
      </li>
      <li>
        <h3>Sudah diperiksa atau baru tercatat</h3>
        <p>
          {say("unchecked")} usaha belum diperiksa, {say("checked")} menunggu keputusan, dan {say("needsRepair")} perlu
          diperbaiki. Perkiraan dari survei atau sensus menghitung juga usaha yang belum ada di daftar mana pun.
        </p>
      </li>
    </ol>
  )
}
