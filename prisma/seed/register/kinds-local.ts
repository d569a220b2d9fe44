import { type Kind, kind } from "./kinds"
import { commonKinds } from "./kinds-common"

/** What each founding daerah is known for, beside what every town has. */
export const kindsByTenant: Record<string, readonly Kind[]> = {
  "kota-probolinggo": [
    ...commonKinds,
    kind(
      "sandang; Kriya; 13134; batik tulis motif mangga, batik cap motif anggur, batik manggur; Batik, Batik Tulis, Griya Batik",
      {
        weight: 7,
        sales: 8500,
        workers: 4,
        near: ["Kanigaran", "Kedopok"],
      },
    ),
    kind(
      "makanan; Makanan olahan; 10794; keripik pisang, keripik singkong, kerupuk ikan, rengginang; Keripik, Kripik, Kerupuk, Camilan",
      {
        weight: 13,
        sales: 5000,
        workers: 2,
        near: ["Wonoasih", "Kedopok"],
      },
    ),
    kind("minuman; Minuman; 11040; sari anggur, sirup mangga, sari mangga; Sari Anggur, Sirup Mangga, Sari Buah", {
      weight: 4,
      sales: 5500,
      workers: 2,
    }),
    kind(
      "makanan; Makanan olahan; 10733; manisan mangga, dodol mangga, leather mangga; Manisan, Dodol Mangga, Olahan Mangga",
      {
        weight: 4,
        sales: 4500,
        workers: 2,
      },
    ),
    kind("pertanian; Pertanian; 01210; anggur prabu bestari, bibit anggur; Kebun Anggur, Anggur", {
      weight: 2,
      sales: 5000,
      workers: 2,
      near: ["Wonoasih", "Kademangan"],
    }),
    kind("pertanian; Pertanian; 01220; mangga arumanis, mangga manalagi; Kebun Mangga, Mangga", {
      weight: 2,
      sales: 6000,
      workers: 2,
      near: ["Wonoasih", "Kedopok"],
    }),
    kind("perikanan; Perikanan; 10211; ikan asin, teri kering, ikan kering; Ikan Asin, Ikan Kering", {
      weight: 4,
      sales: 7500,
      workers: 3,
      near: ["Mayangan"],
    }),
    kind("perikanan; Perikanan; 10216; abon ikan, otak-otak, bakso ikan; Olahan Ikan, Otak-otak", {
      weight: 3,
      sales: 6500,
      workers: 3,
      near: ["Mayangan", "Pilang"],
    }),
    kind("kerajinan; Kriya; 13912; bordir kerudung, sulam pita; Bordir, Sulam", { weight: 2, sales: 4500, workers: 2 }),
  ],
  "kota-bitung": [
    ...commonKinds,
    kind(
      "kelapa & VCO; Industri pengolahan; 10422; minyak kelapa murni (VCO), minyak kelapa kampung; VCO, Minyak Kelapa, Virgin Coconut Oil",
      {
        weight: 11,
        sales: 7500,
        workers: 3,
        near: ["Sagerat", "Matuari", "Ranowulu"],
      },
    ),
    kind("kelapa & VCO; Industri pengolahan; 10421; kopra asap, kopra putih; Kopra, Usaha Kopra", {
      weight: 5,
      sales: 9500,
      workers: 3,
      near: ["Ranowulu", "Lembeh"],
    }),
    kind("kelapa & VCO; Industri pengolahan; 10722; gula semut, gula aren; Gula Aren, Gula Semut", {
      weight: 2,
      sales: 4500,
      workers: 2,
    }),
    kind("perikanan; Perikanan; 10212; cakalang fufu, ikan roa asap, tuna asap; Cakalang Fufu, Roa Asap, Ikan Asap", {
      weight: 11,
      sales: 9500,
      workers: 3,
      near: ["Aertembaga", "Girian", "Lembeh"],
    }),
    kind("perikanan; Perikanan; 10213; loin tuna beku, ikan beku; Frozen Fish, Ikan Beku", {
      weight: 3,
      sales: 45000,
      workers: 7,
      near: ["Aertembaga", "Madidir"],
    }),
    kind("perikanan; Perikanan; 10216; abon cakalang, bakso ikan, sambal roa; Abon Ikan, Bakso Ikan, Sambal Roa", {
      weight: 9,
      sales: 6500,
      workers: 3,
    }),
    kind("kerajinan; Kriya; 16293; kerajinan tempurung kelapa, suvenir kayu; Kerajinan Tempurung, Ukir", {
      weight: 3,
      sales: 4000,
      workers: 2,
    }),
  ],
  "kota-kupang": [
    ...commonKinds,
    kind(
      "tenun; Kriya; 13122; selendang tenun ikat, sarung tenun, syal tenun; Tenun Ikat, Sanggar Tenun, Kelompok Tenun",
      {
        weight: 13,
        sales: 6500,
        workers: 4,
        near: ["Alak", "Maulafa", "Nunbaun", "Naikoten"],
      },
    ),
    kind("makanan; Makanan olahan; 10130; se'i sapi, se'i babi, dendeng se'i; Se'i, Dapur Se'i, Rumah Se'i", {
      weight: 8,
      sales: 15000,
      workers: 4,
      near: ["Oebobo", "Maulafa"],
    }),
    kind(
      "makanan; Makanan olahan; 10799; bubuk kelor, teh kelor, mi kelor, cokelat kelor; Kelor, Olahan Kelor, Moringa",
      {
        weight: 8,
        sales: 5500,
        workers: 3,
      },
    ),
    kind(
      "makanan; Makanan olahan; 10794; keripik pisang, emping jagung, jagung marning; Keripik, Jagung Goreng, Camilan",
      {
        weight: 8,
        sales: 4000,
        workers: 2,
      },
    ),
    kind("makanan; Makanan olahan; 10722; gula lempeng, gula air lontar, gula semut lontar; Gula Lontar, Gula Sabu", {
      weight: 4,
      sales: 3500,
      workers: 2,
      near: ["Nunbaun", "Lasiana", "Oesapa"],
    }),
    kind("perikanan; Perikanan; 10211; ikan kering, teri kering; Ikan Kering, Teri", {
      weight: 4,
      sales: 5500,
      workers: 2,
      near: ["Oesapa", "Namosain"],
    }),
    kind("kerajinan; Kriya; 16292; anyaman lontar, ti'i langga, sasando mini; Anyaman Lontar, Kriya Lontar", {
      weight: 4,
      sales: 4000,
      workers: 2,
    }),
  ],
  "kota-tomohon": [
    ...commonKinds,
    kind(
      "RUMAH PANGGUNG; Industri pengolahan; 16222; rumah panggung kayu, gazebo, villa panggung; Rumah Panggung, Bengkel Kayu",
      {
        weight: 9,
        sales: 85000,
        workers: 8,
        near: ["Woloan", "Taratara", "Tomohon Barat"],
      },
    ),
    kind(
      "BUNGA; Pertanian; 01193; krisan potong, bunga gladiol, tanaman hias, papan bunga; Krisan, Kebun Bunga, Florist",
      {
        weight: 16,
        sales: 7500,
        workers: 3,
        near: ["Kakaskasen", "Kinilow", "Tomohon Utara", "Rurukan"],
      },
    ),
    kind(
      "BAMBU; Kriya; 16291; keranjang bambu, tudung saji bambu, lampu hias bambu, musik bambu; Bambu, Kerajinan Bambu, Anyaman",
      {
        weight: 10,
        sales: 4500,
        workers: 3,
        near: ["Kinilow", "Pinaras", "Lahendong", "Tinoor"],
      },
    ),
    kind("PANGANAN; Makanan olahan; 10792; nasi jaha, kue cucur, lalampa, dodol kenari; Nasi Jaha, Cucur, Panganan", {
      weight: 9,
      sales: 4500,
      workers: 2,
    }),
    kind(
      "PANGANAN; Makanan olahan; 10750; tinorangsak, pangi, ragey, ikan bakar rica; Dapur Tinoor, Dapur Minahasa, Kuliner",
      {
        weight: 6,
        sales: 13000,
        workers: 4,
        near: ["Tinoor", "Kinilow"],
      },
    ),
    kind("PANGANAN; Makanan olahan; 10722; gula aren batok, gula semut, saguer; Gula Aren, Gula Semut", {
      weight: 5,
      sales: 4500,
      workers: 2,
      near: ["Taratara", "Rurukan"],
    }),
  ],
  "kepulauan-bangka-belitung": [
    ...commonKinds,
    kind(
      "kriya; Kriya; 16292; lidi nipah, sapu lidi nipah, piring lidi, kopiah resam; Lidi Nipah, Kopiah Resam, Anyaman Resam",
      {
        weight: 12,
        sales: 5500,
        workers: 4,
        near: ["Kota Kapur", "Mendo Barat", "Dendang", "Bangka Barat"],
      },
    ),
    kind("minuman; Minuman; 10761; kopi bubuk, kopi o, kopi robusta; Kopi, Kopi Bubuk", {
      weight: 8,
      sales: 7500,
      workers: 3,
      near: ["Manggar", "Petaling"],
    }),
    kind("pertanian; Pertanian; 01281; lada putih, lada bubuk; Lada Putih, Muntok White Pepper, Kebun Lada", {
      weight: 9,
      sales: 9500,
      workers: 3,
      near: ["Bangka Selatan", "Airgegas", "Simpang"],
    }),
    kind("perikanan; Perikanan; 10216; kemplang, getas, empek-empek, otak-otak; Getas, Kemplang, Otak-otak, Kretek", {
      weight: 18,
      sales: 9000,
      workers: 4,
      near: ["Sungailiat", "Belinyu", "Toboali"],
    }),
    kind("perikanan; Perikanan; 10211; terasi, cumi kering, rusip, teri; Terasi, Cumi Kering, Rusip", {
      weight: 9,
      sales: 7000,
      workers: 3,
      near: ["Toboali", "Manggar", "Tanjung"],
    }),
  ],
}
