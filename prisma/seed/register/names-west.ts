import { type NamePool, words } from "./names"

export const javanese: NamePool = {
  male: words(`Agus Slamet Bambang Sugeng Suparno Supardi Sutrisno Mulyono Hariyanto Budi Eko Dwi Joko Wahyu Hendro Yudi
    Sugianto Sunaryo Suwarno Paijan Ngatemin Sukardi Tukiman Wagiman Prasetyo Teguh Rudi Didik Imam Kasiyanto Samsul
    Heri Edi Anton Andik Puguh Sigit Tri Catur Priyo Hadi Sukamto Misdi Sulaiman Wiyono Purnomo Rahmat Bayu Galih Dimas`),
  female: words(`Siti Sri Endang Sulastri Sumiati Wiwik Yuliani Ningsih Lilik Kusmiati Suparmi Tutik Rini Dewi Ratna Nur
    Umi Supinah Ngatini Sunarti Sukarti Wahyuni Retno Indah Ika Yayuk Mujiati Kartini Suharti Tumini Lestari Winarti
    Poniti Anik Hariyati Erna Titik Khusnul Ernawati Sulikah Partini Sundari Yuni Fitri Novi Dian Rina Astutik`),
  last: words(`Utomo Santoso Wibowo Susanto Setiawan Nugroho Hidayat Raharjo Saputra Kurniawan Purwanto Handoko Cahyono
    Wijaya Kusuma Maulana Firmansyah Ramadhan Permana Hartono Widodo Pranoto Subagyo Suryadi Pamungkas Yulianto`),
  lastOfWomen:
    words(`Rahayu Wulandari Astuti Handayani Puspitasari Ramadhani Safitri Anggraeni Suryani Hasanah Aminah Jannah
    Khotimah Setyowati Kusumawati Wijayanti Utami Permatasari Susanti Setiawati Maharani Pratiwi Oktavia`),
  lastShare: 0.72,
}

export const madurese: NamePool = {
  male: words(`Abdul Ahmad Mohammad Moh. Hasan Husen Mat Sahur Tohir Sukri Misnadi Buari Rofik Saiful Hosnan Jamal Mistar
    Fathor Rosyid Zainal Hanafi Matsari Asmar Halil Mudarris Sinal Busar`),
  female: words(`Siti Hosniyah Sumiyati Maryam Rohimah Hosnol Misnati Sahwati Musyarofah Fatimah Holifah Nurul Zaitun
    Khoiriyah Busiyah Supiyati Hatijah Rusmiati Maimunah Halimah Toyyibah`),
  last: words(`Rahman Rohman Wahid Hamid Karim Munir Syukur Basith Ghofur Mukhlis Fadli Arifin Efendi Holis Salim Bahri
    Hakim Latif Muhyi`),
  lastOfWomen: words(
    "Hasanah Aisyah Zahra Khotijah Rohmah Hidayah Jamilah Qomariyah Mufidah Zakiyah Laila Fitriyah Nafisah",
  ),
  lastShare: 0.85,
}

export const malay: NamePool = {
  male: words(`Zulkarnain Hasan Rustam Iskandar Suhaimi Herman Junaidi Amirudin Firdaus Syahrial Hamzah Marwan Rozali
    Sopian Yusuf Bakri Darmawan Rizal Fikri Arpan Safari Mahmud Akhmad Edy Kamarudin Bustami Nazarudin Johan`),
  female: words(`Nurhayati Rosmala Yusnita Zubaidah Rohani Hartati Maryati Nuraini Salmah Suryati Fatmawati Asmawati
    Marlina Ermawati Yulianti Mardiana Rosita Susilawati Komala Rusmini Desi Evi Sarinah Nilawati Herlina Juwita`),
  last: words(`Saputra Hidayat Pratama Wahyudi Ramadhan Kurnia Effendi Syahputra Aprianto
    Kusnadi Hartono Mulya Darusman Anwar`),
  lastOfWomen: words(
    "Amelia Lestari Sari Utami Permata Oktaviani Kurniasih Handayani Anggraini Septiani Puspita Melati",
  ),
  lastShare: 0.6,
}

export const chineseBangka: NamePool = {
  male: words(
    "Afung Akiong Bujang Alim Hendra Tomi Suwito Johan Susanto Rudianto Aliong Asen Jefri Herman Yanto Akhin",
  ),
  female: words("Amoy Aling Lina Susi Meiling Fitriani Yenny Lily Herawati Asui Melisa Nonik Afat Merry Silvia Ayin"),
  last: words("Bong Lim Chandra Wijaya Tjong Kusuma Liu Phang Jap Suwandi Gunawan Halim Djong Setiadi Tanuwijaya Fam"),
  lastShare: 0.9,
}
