import { type NamePool, words } from "./names"

export const minahasan: NamePool = {
  male: words(`Jemmy Ferry Jantje Denny Steven Novri Maikel Royke Hence Fredrik Alfrets Meidy Franky Rommy Jefry Donny Noldy
    Stenly Marthen Julius Berty Refly Hanny Christian Vecky Ronny Adrie Yance Swingly Oldy Brayen Glen`),
  female:
    words(`Meity Femmy Jeane Olga Selvie Deity Yulin Meyke Syeni Fonny Grace Stevany Novita Vonny Anneke Merry Debby
    Joice Herlina Rosye Maria Treisye Lidya Sherly Ivonne Marlin Yetty Feibe Natalia Chintya Agustin Hetty`),
  last: words(`Rumambi Tumewu Lontoh Wowor Mandagi Pangemanan Kaunang Lengkong Tulung Sumual Rorong Kalalo Mamesah Pontoh
    Runtuwene Walangitan Paat Karundeng Sondakh Lumowa Kawengian Umboh Polii Mokoginta Wuisan Tangkudung Palar Wenas
    Poluan Rompas Assa Mantiri Ngantung Supit Waworuntu Kapoh`),
  lastShare: 1,
}

export const sangirese: NamePool = {
  male: words(
    "Jon Amos Hermanus Yohanis Markus Alpius Yosias Nikson Opniel Darius Max Welly Tamrin Yunus Otniel Efraim",
  ),
  female: words(
    "Norma Martina Yosephin Ribka Ester Adolfina Marce Debora Naomi Yuliana Dorkas Elsye Nurlian Sarlota Ance",
  ),
  last: words(
    "Makaminan Tatali Lahopang Bawole Manoppo Salindeho Makagansa Kaemba Takalamingan Dalughu Hontong Mangansige",
  ),
  lastShare: 1,
}

export const gorontalese: NamePool = {
  male: words(
    "Ismail Yusuf Hamdan Rahman Umar Arifin Risno Syarif Hasan Irwan Abdullah Fandi Ramli Djafar Iwan Sofyan",
  ),
  female: words("Fatma Hadija Rosna Salma Nurain Hasna Marwia Yulin Rukmin Sartin Mariyam Ningsih Warni Asna Saripa"),
  last: words(
    "Abdullah Djafar Mohamad Ibrahim Husain Hasan Pakaya Lamusu Katili Olii Usman Dunggio Nento Suleman Yunus",
  ),
  lastShare: 1,
}

export const timorese: NamePool = {
  male: words(`Yohanes Marthinus Simon Daniel Yeremias Melkianus Soleman Nikodemus Petrus Jermias Obed Benyamin Yusak Thomas
    Adrianus Semuel Yakobus Imanuel Stefanus Paulus Absalom Matheos Oktovianus Jhoni Ferdinand Dominggus Mesakh Aleksander`),
  female:
    words(`Yuliana Maria Marta Dorkas Yosina Adriana Welmince Ferderika Juliana Paulina Agustina Naomi Margarita Orpa
    Katarina Sarlince Elisabet Dortea Mariana Bernadete Antonia Yublina Magdalena Rosalina Fransiska Theresia Novi Ance`),
  last: words(`Tnunay Nubatonis Taneo Bani Nenohai Selan Kause Manafe Ndun Foeh Lay Ledoh Adoe Lona Radja Kana Lomi Bessie
    Mooy Pello Sabneno Tefa Banunaek Nalle Henuk Lenggu Benu Kolo Sanam Snae Toy Uly Here Hae Mau Seran Bere`),
  lastShare: 1,
}

export const floresian: NamePool = {
  male: words(
    "Fransiskus Yosef Kanisius Blasius Agustinus Gregorius Vinsensius Lambertus Hendrikus Bernadus Rofinus Anselmus",
  ),
  female: words(
    "Maria Yovita Emerensiana Veronika Kristina Regina Yasinta Florentina Sisilia Rosalia Hermina Benedikta",
  ),
  last: words(
    "Nong Tukan Lamak Bala Wea Jehadut Meo Ngara Kleden Doni Ola Sogen Wuring Gedho Lego Raga Tapo Muda Beding",
  ),
  lastShare: 1,
}
