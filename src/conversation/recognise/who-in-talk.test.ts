import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";

// Who is named in messages of many words: the words around a name are none of it, and are nobody.

const today = Temporal.PlainDate.from("2017-08-01");

function peopleIn(text: string): string[] {
  return (inWords(read(text, today)).people ?? []) as string[];
}

/** The names and birth dates of a text, one "name, date" after the other. */
function bornIn(text: string): string {
  return peopleIn(text)
    .map((person) => person.replace(/^(.*?),.*?(\d{4}-\d\d-\d\d|-).*$/, "$1, $2"))
    .join("; ");
}

const stories: Record<string, Record<string, string>> = {
  "words of everyday talk beside a date are no name": {
    "yaudah yang paling dekat aja. Asep Saepudin 11 jan 1993": "Asep Saepudin, 1993-01-11",
    "tolong dong yg paling cepet kapan aja. Nadya Putri Maharani 15 01 2000": "Nadya Putri Maharani, 2000-01-15",
    "sy Dewi Ginting. tgl lahir 11 11 1981. bawa materai? parkir ada?": "Dewi Ginting, 1981-11-11",
    "tgl lahir 2 maret 1990 kalo perlu": "-, 1990-03-02",
    "hehe iya itu nama asli. lahir 1 oktober 1979": "-, 1979-10-01",
    "sepuh da, lahir 2 feb 1948": "-, 1948-02-02",
    "Could you put down Gabriella Pangkerego, 11th of May 1994": "Gabriella Pangkerego, 1994-05-11",
  },
  "a name with capitals is meant, not an unknown word that stands nearer to the date": {
    "kemarin kubilang tgl 9 kok gak ada kabar. Saut Maruli Simbolon ini, 4 april 1981":
      "Saut Maruli Simbolon, 1981-04-04",
    "nami Cucu Cunayah, lahir 12 mulud eh 12 desember 1974": "Cucu Cunayah, 1974-12-12",
    "Imam Syafii lahir 17 rajab eh maksudnya 5 maret 1988": "Imam Syafii, 1988-03-05",
  },
  "the first word of a sentence has its capital from the sentence": {
    "Selain itu bebas. Hasan Bafadhal, 10 Juli 1968": "Hasan Bafadhal, 1968-07-10",
    "Fine. Albertus Mangunwijoyo. 5-9-1966.": "Albertus Mangunwijoyo, 1966-09-05",
    "Daftar. Bunga Kenanga. Bunga bukan bunga bank ya. 1 mei 1990.": "Bunga Kenanga, 1990-05-01",
    "Ali, Budi, dan Citra lahir 1 mei 1980, 2 mei 1981, dan 3 mei 1982":
      "Ali, 1980-05-01; Budi, 1981-05-02; Citra, 1982-05-03",
  },
  "who somebody is to the writer is no part of the name, in the languages of the land": {
    "Dad Frans 14-Jun-1972, Mum Helena 02-Feb-1975, kid Noah 19-Nov-2013":
      "Frans, 1972-06-14; Helena, 1975-02-02; Noah, 2013-11-19",
    "Apak Bustami 1-7-1950, amak Nurlis 31-12-1954": "Bustami, 1950-07-01; Nurlis, 1954-12-31",
    "jenenge Paijo 4-4-79 karo Painem 5-5-81": "Paijo, 1979-04-04; Painem, 1981-05-05",
    "Yulmiati 16-12-74 jo amak Rabiatun 1946": "Yulmiati, 1974-12-16; Rabiatun, 1946-07-01",
    "Asep Sunandar 3-3-1980 sareng Euis Rohaeti 4-4-1982": "Asep Sunandar, 1980-03-03; Euis Rohaeti, 1982-04-04",
    "tolong daftarin nyokap gue dong, Sri Hartati, 5 mei 1965": "Sri Hartati, 1965-05-05",
  },
  "a label has the ending that says whose name it is": {
    "asmanipun Suratmi, lair 9 september 1960": "Suratmi, 1960-09-09",
    "namonyo Yusrizal Koto, lahia 3 mei 1970": "Yusrizal Koto, 1970-05-03",
    "nm: wdya nngrm tl 12-06-1991": "wdya nngrm, 1991-06-12",
    "atas nama ibu saya SITI ROHMAH, di ktp tertulis 00-00-1950": "SITI ROHMAH, 1950-07-01",
    "perkenalkan saya ibu Euis Komariah dari Ciomas, lahir 15-06-1961": "Euis Komariah, 1961-06-15",
    "Asma Nadia lahir 3 mei 1970": "Asma Nadia, 1970-05-03",
    "Nama: An Nisa, lahir 3 mei 1980": "An Nisa, 1980-05-03",
  },
  "the place of birth is no name": {
    "Nama : Febriyanti Tobing\nTTL : Balige, 29 Februari 1992": "Febriyanti Tobing, 1992-02-29",
    "saya Rina, kelahiran Balige 3 mei 1990": "Rina, 1990-05-03",
    "anak saya di Malako, Yulmiati Koto lahir 16-12-1974": "Yulmiati Koto, 1974-12-16",
    "7/8 9 am Bogor Michelle Gunawan 7/8/1992": "Michelle Gunawan, 1992-08-07",
  },
  "a form has its labels and signs as it likes": {
    "Nama#Erlangga\nTgl lahir#28 Feb 1999\nDatang#Kamis 10 Agustus": "Erlangga, 1999-02-28",
    "nama lengkap#Budi Santoso#tgl lahir#25011987#tgl datang#14082017": "Budi Santoso, 1987-01-25",
    "Nama = Budi Santoso; Tanggal Lahir = 25-01-1987; Tanggal Datang = 14-08-2017": "Budi Santoso, 1987-01-25",
    "#Nama saya Budi Santoso#25011987#14082017": "Budi Santoso, 1987-01-25",
    "Full name - Desak Made Rai\nDate of birth - 09 / 10 / 1986": "Desak Made Rai, 1986-10-09",
    "full name Aloysius Gonzaga b. 20-6-1991": "Aloysius Gonzaga, 1991-06-20",
    "Surname: Wijaya, given name: Felicia Anggraini, 31/01/1998": "Felicia Anggraini Wijaya, 1998-01-31",
    "Nama depan: Felicia\nNama belakang: Wijaya\nLahir: 3 mei 1990": "Felicia Wijaya, 1990-05-03",
  },
  "a greeting, a nation, a holiday or a weekday cut short is nobody beside whoever is named": {
    "Good morning, an appointment for my wife. Her name on the KTP is Nur Aini Lestari, DOB 22 March 1988":
      "Nur Aini Lestari, 1988-03-22",
    "I am Sarah from England, married to an Indonesian. Name is Amelia Putri Hartanto, born 30 March 2017":
      "Amelia Putri Hartanto, 2017-03-30",
    "Please register Budi Hartono, born 7 July 1977, for Wed 9 August": "Budi Hartono, 1977-07-07",
    "oh right, Independence Day. The 18th then, born 3 May 1987": "-, 1987-05-03",
    "I made a mistake, my birth date is 25 May 1984": "-, 1984-05-25",
    "I Made Sukerta 4 june 1980": "I Made Sukerta, 1980-06-04",
    "I made sukerta lahir 4 juni 1980": "I made sukerta, 1980-06-04",
    "tgl pastinya lupa mas, di ktp ditulisnya 1 juli 1952": "-, 1952-07-01",
    "saya dr. Andi Kurniawan, Sp.A lahir 22 november 1980": "Andi Kurniawan, 1980-11-22",
    "nyong Warsito lair 3 maret 1980 pan daftar paspor": "Warsito, 1980-03-03",
    "good evening, Thomas Rahardja speaking. DOB 30-06-1985": "Thomas Rahardja, 1985-06-30",
    "Good afternoon! Myself Rajesh Kumar Nair, WNI, born 15 Aug 1970": "Rajesh Kumar Nair, 1970-08-15",
    "nama saya Eko bukan Eka, Eko Prasetyo lahir 1990-02-03": "Eko Prasetyo, 1990-02-03",
    "izin daftar\nsaya Febby Natalia\n8 Feb 1999": "Febby Natalia, 1999-02-08",
  },
  "a birth date has its year in front": {
    "nama samuel tambunan kelahiran 85 bulan 6 tgl 15": "samuel tambunan, 1985-06-15",
    "ayah Susilo Hadi, lahirnya 1955 tanggal 3 april": "Susilo Hadi, 1955-04-03",
    "Sukardi lahir 1960 bulan 5 tgl 20": "Sukardi, 1960-05-20",
    "Rina Sari lahir 1987, tgl 9 bulan 8": "Rina Sari, 1987-07-01",
    "Dian Puspita lahir taun 1988 tgl 21 agustus mau perpanjang": "Dian Puspita, 1988-07-01",
  },
  "a form's parents do not come, a form's couple does": {
    "Nama : Hasanuddin\nNama ayah : Abdul Karim\nNama ibu : Siti Hawa\nTgl lahir : 12-12-1982":
      "Hasanuddin, 1982-12-12",
    "Nama suami: Budi\nTgl lahir: 3-3-1980\nNama istri: Rina\nTgl lahir: 4-4-1982":
      "Budi, 1980-03-03; Rina, 1982-04-04",
  },
  "two names in one field have the birth dates of the next": {
    "#Sumarno/Sumarni#12121960#14081963#08082017": "Sumarno, 1960-12-12; Sumarni, 1963-08-14",
    "#Budi & Rina#12121960#14081963#08082017": "Budi, 1960-12-12; Rina, 1963-08-14",
  },
  "what is to follow, or stays at home, is nobody": {
    "tgl 7 jam 9, saya pesan 1, nama menyusul": "",
    "nama: idem ktp. lahir: idem. datang: kamis": "",
    "nama : tidak ada\nlahir: 3 mei 1990": "-, 1990-05-03",
    "saya Budi Kana 8-2-1976, istri Yublina 19-11-1979 (bungsu Ester 1-1-2008 TIDAK usah)":
      "Budi Kana, 1976-02-08; Yublina, 1979-11-19",
  },
};

test.each(Object.entries(stories))("%s", (_, texts) => {
  expect(Object.fromEntries(Object.keys(texts).map((text) => [text, bornIn(text)]))).toEqual(texts);
});

test("the day behind 'datang tgl' is a day", () => {
  const texts = ["Budi datang tgl 10, lahir 3 mei 1980", "Nama: Budi\nLahir: 3-5-1980\nDatang: tgl 10"];
  for (const text of texts) expect(peopleIn(text)).toEqual([expect.stringContaining("2017-08-10")]);
});

test("each has their own day where each says one", () => {
  const [rudi, dewi] = peopleIn("rudi lhr 3 mei 1980 mau dtg tgl 10, sama adek saya dewi lhr 4 juni 1985 tgl 11");
  expect([rudi, dewi]).toEqual([expect.stringContaining("2017-08-10"), expect.stringContaining("2017-08-11")]);
});

test("one letter held down, and 'tes', are nobody's name", () => {
  for (const typed of ["AAA", "xxx", "tes"]) {
    const reading = read(`#${typed}#01011990#07082017`, today);
    expect([typed, reading.exact, reading.people[0]?.name?.doubts]).toEqual([typed, false, [{ is: "sample" }]]);
  }
});
