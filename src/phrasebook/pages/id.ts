import { type Holiday, inLanguage, type Office } from "../../office/index.ts";
import { openingHours } from "../id/hours.ts";
import { words } from "../id/words.ts";

/** Why an office is closed: a closure of its own, or what the country calls that kind of holiday. */
const closedAs = ({ kind, said }: Pick<Holiday, "kind" | "said">) =>
  kind === "closure" ? "Kantor tutup" : said ? inLanguage(said, "id") : kind;

const number = (count: number) => count.toString().replace(/\B(?=(\d{3})+$)/g, ".");
const minutes = (count: number) => `${count} menit`;

export type PageLanguage = "id" | "en";

/** Every sentence of the public pages, in Indonesian; the English ones must have the same shape. */
export const pages = {
  language: "id" as PageLanguage,
  house: "Antrean",
  otherLanguage: "English",
  skip: "Langsung ke isi",
  footer: "Antrean gratis. Tempat tidak bisa dibeli, dari siapa pun.",
  number,
  hour: words.hour,
  longDay: words.day,
  shortDay: words.shortDay,
  and: words.and,

  office: {
    title: (office: Office) => `Tempat di ${office.name}`,
    updated: (at: Temporal.Instant, office: Office) => {
      const there = at.toZonedDateTimeISO(office.zone);
      return `Diperbarui ${words.hourThere(there.toPlainTime(), office)}, ${words.day(there.toPlainDate())}.`;
    },
    reload: "Muat ulang untuk angka terbaru.",
    ends: (last: Temporal.PlainDate, name: string) =>
      `Kantor ini melayani sampai ${words.dayInYear(last)}, sesudah itu tidak lagi: ${name}.`,
    movesTo: (day: Temporal.PlainDate, address: string) => `Mulai ${words.dayInline(day)} di ${address}`,
    ownTexts: { parking: "Parkir dan fasilitas", full: "Kalau penuh", closed: "Hari tutup" },
    invented: "Kantor rekaan. Kantor ini hanya ada dalam contoh.",

    some: (count: number) => `Masih ada ${number(count)} tempat.`,
    nearest: (day: Temporal.PlainDate, starts: Temporal.PlainTime, count: number, office: Office) =>
      `Paling dekat ${words.dayInYear(day)}: ${number(count)} tempat, mulai ${words.hourThere(starts, office)}.`,
    none: "Semua tempat yang dibuka sudah terisi.",
    noneClosed: "Belum ada tempat yang dibuka.",
    askAgain: "Ada yang batal setiap hari, dan hari baru dibuka lagi. Bertanya lewat chat boleh kapan saja.",
    next: (day: Temporal.PlainDate, at: Temporal.Instant, office: Office) =>
      `Hari baru berikutnya: ${words.dayInYear(day)}, dibuka ${words.moment(at, office)}.`,
    undecreed: (year: number) =>
      `Hari libur ${year} belum ditetapkan pemerintah. Bila nanti ada hari yang menjadi libur, yang sudah memesan kami kabari.`,

    table: "Tempat setiap hari",
    caption: (office: Office) => `Tempat untuk umum di ${office.name}, hari demi hari`,
    columns: { day: "Hari", hour: "Jam", left: "Sisa", taken: "Terisi", resting: "Jeda", opened: "Dibuka" },
    today: "hari ini",
    full: "penuh",
    perHour: "Per jam",
    perHourOf: (day: Temporal.PlainDate) => `, ${words.day(day)}`,
    closed: "tutup",
    holiday: (closed: Holiday) => `${closedAs(closed)}: ${closed.name}`,
    localHoliday: (closed: Holiday) =>
      `${closed.kind === "holiday" ? "Libur daerah" : closedAs(closed)}: ${closed.name}`,
    opens: (at: Temporal.Instant, office: Office) =>
      `Belum dibuka, jadi belum penuh. Dibuka ${words.moment(at, office)}.`,
    closedToday: "Kantor sudah tutup untuk hari ini.",
    withdrawn: "Kantor tidak membuka tempat pada hari ini.",
    soon: "Sedang disiapkan.",
    todayOver: (hours: number) => `Untuk hari ini sudah tidak keburu: memesan paling lambat ${hours} jam sebelumnya.`,
    todayOpen: (count: number, starts: Temporal.PlainTime) =>
      `Untuk hari ini masih bisa dipesan ${number(count)} tempat, mulai pukul ${words.hour(starts)}.`,
    apart: (second: { taken: number; opened: number }, desk: { taken: number; opened: number }) =>
      `Di luar angka ini: kunjungan kedua ${second.taken} dari ${second.opened}, meja informasi ${desk.taken} dari ${desk.opened}.`,
    legend: [
      ["Sisa", "bisa dipesan siapa saja"],
      ["Terisi", "sudah dipesan, atau menunggu jawaban YA dari pemesannya"],
      ["Jeda", "dilepas pemesannya; ditawarkan lagi sesudah waktu yang diacak, supaya tidak bisa ditukar-tukar"],
      ["Dibuka", "jumlah ketiganya"],
    ] as [string, string][],
    restingTime: (least: number, most: number) => `Jeda berlangsung ${least} sampai ${most} menit.`,

    how: "Cara memesan",
    writeTo: "Kirim pesan WhatsApp ke",
    real: "Buka WhatsApp",
    demoReal: "Nomor ini pernah diumumkan untuk kantor ini. Halaman ini hanya contoh dan tidak terhubung dengannya.",
    demoInvented: "Nomor contoh, tidak bisa dihubungi.",
    demoChat: "Coba di halaman chat",
    noNumber: "Kantor ini belum punya nomor WhatsApp.",
    shared: (office: Office) => `Nomor ini melayani beberapa kantor: sebut juga ${office.short}.`,
    write: "Tulis tiga hal dalam satu pesan:",
    shape: "#nama sesuai KTP#tanggal lahir#tanggal datang",
    forgiving: "Tanda # boleh lupa, dan tanggal boleh ditulis dengan kata.",
    answer: "Balasannya berisi hari, jam, dan kode booking. Simpan kodenya sampai hari kedatangan.",
    papers: "Syarat dokumen: kirim #persyaratan. Batal: kirim #batal, tanpa sanksi.",

    know: "Yang perlu diketahui",
    come: "Datang",
    comeAt: (before: number) => `${minutes(before)} sebelum jam Anda. Balasan chat menyebut jamnya.`,
    late: "Paling lambat",
    lateAt: (grace: number) =>
      grace === 0
        ? "Tepat pada jam Anda. Lewat dari itu kode hangus dan perlu daftar lagi."
        : `${minutes(grace)} sesudah jam Anda. Lewat dari itu kode hangus dan perlu daftar lagi.`,
    cost: "Biaya antrean",
    free: "Gratis. Kami tidak pernah meminta uang lewat chat.",
    serving: "Jam layanan",
    servingLines: (office: Office, day: Temporal.PlainDate) => openingHours(office, day),
    zone: (office: Office) => `Semua jam di halaman ini ${office.zoneName}.`,
    sameDay: "Hari ini juga",
    sameDayRule: (hours: number) => `Bisa, bila jamnya masih ${hours} jam lagi atau lebih.`,
    people: "Untuk keluarga",
    peopleRule: (live: number) => `Satu nomor WhatsApp bisa memesan untuk ${live} orang.`,
    reserved: "Tempat lain",
    reservedRule: (second: number, desk: number) =>
      `Setiap hari ada ${second} tempat untuk kunjungan kedua (berkas yang dilengkapi) dan ${desk} untuk meja informasi. Keduanya tidak dipesan lewat chat.`,
    address: "Alamat",
    invention: (what: string) => `Contoh, bukan data resmi: ${what}.`,
    inventions: {
      unit: "kantornya",
      quota: "jumlah tempat sehari",
      hours: "jam layanan",
      seatsByHour: "pembagian tempat per jam",
      secondAndDesk: "tempat kunjungan kedua dan meja informasi",
      address: "alamat",
    } as Record<string, string>,

    check: "Periksa sendiri",
    drawn: (at: Temporal.Instant, office: Office) => `diundi ${words.moment(at, office)}`,
    draws: "Hari baru diundi",
    drawsRule: (from: string) =>
      `Yang meminta dalam ${from} sebelum hari baru dibuka semuanya sama, kapan pun menulisnya. Urutannya diundi.`,
    minutes,
    drawsLink: "Undian dan hasilnya",
    checkHow: "Angka yang sama untuk program lain:",
    journal: "Sidik jari catatan kantor",
    journalHow:
      "Semua tindakan di kantor ini dicatat tanpa nama. Setiap hari yang selesai punya satu sidik jari: simpan, dan tidak ada yang bisa mengubah catatan hari itu diam-diam.",
    journalLines: (lines: number) => `${lines} catatan`,
    journalNone: "Belum ada hari yang selesai.",
    near: "Kantor lain",
    all: "Semua kantor",
  },

  home: {
    title: "Antrean paspor lewat WhatsApp",
    lead: "Satu pesan, satu tempat: hari dan jam yang pasti, tanpa antre sejak subuh.",
    demo: "Ini contoh dengan waktu buatan dan warga rekaan.",
    steps: [
      ["Pilih kantor", "Lihat hari mana yang masih ada tempat."],
      ["Kirim satu pesan", "Nama sesuai KTP, tanggal lahir, tanggal datang."],
      ["Datang dengan kode", "Balasannya berisi hari, jam, dan kode booking."],
    ] as [string, string][],
    stepsTitle: "Tiga langkah",
    chat: "Buka halaman chat",
    staff: "Untuk petugas",
    staffDemo: "Masuk ke kantor contoh",
    staffWhat: "Sekali tekan menjadi penjaga pintu, petugas loket, atau pengawas; lalu isi satu hari.",
    chatWhat: "Kirim pesan sebagai warga rekaan dan lihat jawabannya.",
    offices: "Kantor",
    officesWhat: "Tempat yang masih bisa dipesan sekarang.",
    columns: { office: "Kantor", today: "Hari ini", next: "Berikutnya", left: "Sisa" },
    noDay: "penuh",
    noOffices: "Belum ada kantor.",
    operators: "Untuk pengelola",
    live: "Program hidup",
    ready: "Siap melayani",
    metrics: "Angka mesin",
  },

  draws: {
    title: (office: Office) => `Undian di ${office.name}`,
    what: "Siapa yang meminta sebelum hari baru dibuka ikut undian, dan semua permintaan sama, kapan pun datangnya. Tempat dibagikan menurut urutan undian; yang belum dapat masuk daftar tunggu menurut urutan itu.",
    how: "Kenapa tidak bisa diatur",
    howText: [
      "Sebelum permintaan pertama diterima, kantor mengumumkan sidik (SHA-256) sebuah benih acak. Benihnya sendiri baru diumumkan saat diundi, dan hanya satu benih yang cocok dengan sidik itu.",
      "Urutan dihitung dari benih dan semua nomor undian dengan cara yang diumumkan, jadi siapa saja bisa menghitungnya ulang dari berkas di bawah ini. Di dalamnya tidak ada nama siapa pun.",
      "Satu orang dihitung satu kali, dari berapa pun nomor telepon.",
    ],
    verify: "Menghitung ulang: unduh kedua berkas, lalu jalankan",
    none: "Belum ada undian di kantor ini.",
    off: "Kantor ini saat ini tidak mengundi: hari baru untuk siapa yang lebih dulu menulis.",
    requestsFrom: "Permintaan diterima sejak",
    drawsAt: "Diundi",
    hash: "Sidik benih",
    seed: "Benih",
    requests: "Permintaan",
    requestsSoFar: "Permintaan sampai sekarang",
    seated: "Yang mendapat tempat",
    calledOff: "Tidak jadi: kantor tutup pada hari itu.",
    promised: "Berkas sebelum undian",
    result: "Berkas hasil",
    find: "Cari nomor undian",
    findHint: "Nomor seperti 7KMX4-PTM3A, dari pesan yang Anda terima.",
    search: "Cari",
    notFound: "Nomor itu tidak ada dalam undian yang sudah selesai di halaman ini.",
    found: (lot: string, day: string, place: number) => `${lot}: urutan ${place} untuk ${day}.`,
    gotSeat: (hour: string) => `Mendapat tempat pukul ${hour}.`,
    noSeat: "Belum mendapat tempat: masuk daftar tunggu menurut urutan ini.",
    notCounted:
      "Tidak dihitung, karena untuk orang yang sama ada permintaan lain yang dipilih undian: masuk daftar tunggu.",
    moment: words.moment,
    back: "Tempat di kantor ini",
  },

  wrong: {
    noOffice: "Kantor itu belum ada di sini",
    noOfficeWhat: "Mungkin alamatnya salah ketik. Ini kantor yang ada:",
    notFound: "Halaman ini tidak ada",
    notFoundWhat: "Mungkin alamatnya salah ketik, atau halamannya sudah pindah.",
    broken: "Maaf, halaman ini belum bisa ditampilkan",
    brokenWhat:
      "Kesalahannya ada pada kami, bukan pada Anda. Coba lagi sebentar lagi. Pesan WhatsApp Anda tidak terpengaruh.",
    away: "Sebentar, kami sedang menyambung lagi",
    awayWhat: "Data antrean belum terbaca. Tidak ada yang hilang. Coba lagi sebentar lagi.",
    notAllowed: "Anda belum diberi wewenang untuk ini",
    notAllowedWhat: "Peran Anda di kantor ini tidak mencakupnya. Tanyakan kepada pengawas.",
    badRequest: "Permintaan ini tidak bisa kami baca",
    badRequestWhat: "Coba mulai lagi dari halaman depan.",
    tooMany: "Mohon tunggu sebentar",
    tooManyWhat:
      "Baru saja ada sangat banyak permintaan dari jaringan Anda. Tunggu satu menit, lalu muat lagi halaman ini.",
    wrongHost: "Ini bukan alamat halaman ini",
    wrongHostWhat: "Mohon gunakan alamat yang diumumkan kantor.",
    home: "Ke halaman depan",
  },
};

export type PageWords = typeof pages;
