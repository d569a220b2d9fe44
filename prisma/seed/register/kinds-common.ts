import { kind } from "./kinds"

/** What every Indonesian town has. */
export const commonKinds = [
  kind(
    "jasa & dagang; Perdagangan; 47112; sembako, kebutuhan harian, pulsa dan sembako; Toko, Kios, Warung, Kios Sembako",
    {
      weight: 16,
      sales: 6500,
      workers: 1,
    },
  ),
  kind(
    "makanan; Kuliner; 56102; nasi campur, nasi kuning, lalapan, soto ayam; Warung Makan, Rumah Makan, Depot, Warung Nasi",
    {
      weight: 10,
      sales: 9000,
      workers: 2,
    },
  ),
  kind("makanan; Kuliner; 56103; gorengan, bakso, mi ayam, bubur ayam; Kedai, Bakso, Mie Ayam, Pondok", {
    weight: 8,
    sales: 6000,
    workers: 1,
  }),
  kind("makanan; Kuliner; 56104; jajanan keliling, pentol, es dan gorengan; Gerobak, Lapak, Jajanan", {
    weight: 6,
    sales: 3500,
    workers: 1,
  }),
  kind("minuman; Kuliner; 56304; es teh, jus buah, kopi seduh; Es Teh, Jus, Kedai Minum", {
    weight: 4,
    sales: 3500,
    workers: 1,
  }),
  kind("minuman; Kuliner; 56303; kopi susu, kopi saring, teh tarik; Kafe, Rumah Kopi, Kopi", {
    weight: 3,
    sales: 14000,
    workers: 3,
  }),
  kind("makanan; Makanan olahan; 10792; kue basah, lemper, nagasari, kue lapis; Kue Basah, Jajan Pasar, Aneka Kue", {
    weight: 7,
    sales: 4000,
    workers: 2,
  }),
  kind("makanan; Makanan olahan; 10710; roti manis, bolu, kue kering, brownies; Roti, Bakery, Cake, Kue Kering", {
    weight: 6,
    sales: 7500,
    workers: 2,
  }),
  kind("makanan; Kuliner; 56210; nasi kotak, tumpeng, prasmanan; Katering, Dapur, Boga", {
    weight: 4,
    sales: 15000,
    workers: 4,
  }),
  kind("makanan; Makanan olahan; 10391; tempe; Tempe, Usaha Tempe", { weight: 2, sales: 7000, workers: 2 }),
  kind("makanan; Makanan olahan; 10392; tahu putih, tahu goreng; Tahu, Pabrik Tahu", {
    weight: 2,
    sales: 9500,
    workers: 3,
  }),
  kind("makanan; Makanan olahan; 10772; sambal botol, bumbu dasar, bawang goreng; Sambal, Bumbu, Bawang Goreng", {
    weight: 4,
    sales: 4500,
    workers: 2,
  }),
  kind("sandang; Fesyen; 14120; jahit pakaian, seragam sekolah, permak; Penjahit, Modiste, Taylor, Jahit", {
    weight: 6,
    sales: 4000,
    workers: 1,
  }),
  kind("sandang; Fesyen; 47711; pakaian jadi, kerudung, baju anak; Butik, Toko Busana, Distro", {
    weight: 4,
    sales: 8000,
    workers: 1,
  }),
  kind("jasa & dagang; Jasa; 96112; potong rambut, rias, creambath; Salon, Rias", {
    weight: 3,
    sales: 4500,
    workers: 1,
  }),
  kind("jasa & dagang; Jasa; 96111; potong rambut pria; Pangkas Rambut, Barbershop", {
    weight: 2,
    sales: 4000,
    workers: 1,
  }),
  kind("jasa & dagang; Jasa; 96200; cuci setrika kiloan; Laundry, Penatu", { weight: 3, sales: 6500, workers: 2 }),
  kind("jasa & dagang; Jasa; 45407; servis sepeda motor, ganti oli; Bengkel, Bengkel Motor", {
    weight: 3,
    sales: 8500,
    workers: 2,
  }),
  kind("jasa & dagang; Jasa; 18111; undangan, spanduk, fotokopi; Percetakan, Sablon", {
    weight: 2,
    sales: 12000,
    workers: 3,
  }),
]
