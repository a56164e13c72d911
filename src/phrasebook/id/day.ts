import { inLanguage } from "../../office/index.ts";
import type { DayWords } from "../day-words.ts";
import type { Visit } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** The day of the visit: lateness, papers, the number and its call. Short enough to be read while standing. */
export const day: DayWords = {
  // Letter 4.
  late: ({ name, visit, latest, came, code }) =>
    `${name}, batas kedatangan ${until(visit, latest)} dan kami mencatat Anda tiba pukul ${words.hour(came)}. Kode ${code} tidak berlaku lagi. Kami paham ini mengecewakan.`,
  noShow: ({ name, visit, latest, code }) =>
    `${name}, tempat Anda ${words.visitInYear(visit)} sudah lewat: sampai ${words.hourThere(latest, visit.office)} kami belum mencatat kedatangan Anda. Kode ${code} tidak berlaku lagi. Kami paham ini mengecewakan.`,
  bookAgain: (free) =>
    free.length > 0
      ? `Mari langsung pilih waktu baru. Yang masih ada:
${free.map((line) => `- ${line}`).join("\n")}

Balas harinya saja, misalnya: ${free[0]}.`
      : "Saat ini belum ada tempat kosong. Ada yang batal setiap hari: balas hari yang Anda mau, dijawab langsung.",
  today: "hari ini",
  keptFree: "Data Anda masih tercatat dan tidak ada sanksi. Daftar lagi tetap gratis.",
  claimSeen: (latest) =>
    `Sudah di kantor sebelum ${words.hour(latest)}? Balas ${commands.here}, petugas akan memeriksa catatannya.`,

  // Letter 5.
  returned: ({ name, missing }) => `${name}, terima kasih sudah datang. Berkas Anda tinggal dilengkapi:
${missing.map((line) => `- ${line}`).join("\n")}`,
  secondVisit: ({ visit, code, until }) => `Tempat Anda sudah kami sediakan, tidak perlu berebut lagi:
*${words.visit(visit)}*
Kode tetap *${code}*.

Perlu hari lain? Balas ${commands.move}, bisa sampai ${words.dayInYear(until)}.
Kunjungan kedua ini juga gratis.`,
  noSecondVisit:
    "Belum ada tempat kosong untuk kunjungan kedua. Balas hari yang Anda mau, misalnya: Rabu. Tetap gratis.",
  backToday: ({ name, missing, before, office }) => `${name}, tinggal satu langkah lagi. Yang masih kurang:
${missing.map((line) => `- ${line}`).join("\n")}

Kembali hari ini sebelum ${words.hourThere(before, office)}, langsung ke meja berkas. Tidak perlu antre lagi dari awal.
Tidak sempat hari ini? Beri tahu meja berkas.`,
  missingCopy: (paper) => `${paper}: hanya fotokopinya`,
  allAgain: "Dokumen Anda sendiri lengkap. Bawa semuanya lagi, asli dan fotokopi.",
  missingOther: "Dokumen lain, seperti dijelaskan petugas",
  fields: {
    name: "nama",
    "birth-date": "tanggal lahir",
    "birth-place": "tempat lahir",
    mother: "nama ibu",
    father: "nama ayah",
    address: "alamat",
  },
  differ: (fields, { country }) =>
    `${first(words.and(fields))} tidak sama di semua dokumen. Perbaiki dulu di ${inLanguage(country.registry, "id")}.`,
  differOther: "Ada data yang tidak sama di semua dokumen, seperti ditunjukkan petugas.",

  notOwner: ({
    name,
    visit,
    code,
  }) => `${name}, kode ${code} tadi ditunjukkan orang lain di kantor dan tidak dipakai. Kode itu tetap milik Anda untuk ${words.visitInYear(visit)}.

Datang seperti biasa, bawa KTP. Anda sendiri yang datang tadi? Tunjukkan KTP di meja depan, petugas membantu.
Sebaiknya gambar QR tidak diteruskan ke orang lain.`,
  claimEnded: ({
    name,
    visit,
    code,
  }) => `Tempat ${name} ${words.visitInYear(visit)}, kode ${code}, kami lepas: orang dengan nama dan tanggal lahir ini sudah datang dan KTP-nya sudah dicocokkan petugas.

Memang Anda? Tidak ada yang perlu dilakukan.
Anda orang lain yang nama dan tanggal lahirnya sama? Balas *${commands.restore}* sekarang, tempat ini kembali selama belum ditawarkan lagi. Atau pesan hari lain. Petugas mencocokkan KTP Anda saat datang.`,
  cancelledAtDesk: ({
    name,
    visit,
    code,
  }) => `Tempat ${name} ${words.visitInYear(visit)}, kode ${code}, sudah dibatalkan di meja informasi kantor.

Bukan Anda yang meminta? Balas *${commands.restore}* sekarang, tempat ini kembali selama belum ditawarkan lagi.`,
  handedOver: (
    visit,
  ) => `Booking ${words.visitInYear(visit)} di ${visit.office.name} sudah dilepas dari nomor ini. KTP pemiliknya diperlihatkan di meja informasi kantor, dan kodenya sekarang lain.

Tidak merasa memintanya? Datang ke kantor dengan KTP, atau tanyakan di sana. Kami tidak pernah meminta uang.`,
  takenBack: ({
    name,
    code,
  }) => `${name}, surat kami yang baru saja tentang kode ${code} tidak berlaku. Petugas memeriksa lagi berkasnya sekarang.

Tetap di dekat meja berkas, ya. Hasilnya disampaikan di sana.`,
  doubt: ({
    name,
    office,
    ends,
  }) => `${name}, berkas Anda perlu dilihat dulu oleh pengawas ${office.name}. Ini pemeriksaan biasa, bukan tuduhan.

Silakan tanyakan di meja pengawas. Selesai paling lambat ${words.dayInYear(ends)}; kalau sampai saat itu tidak ada keputusan, pemeriksaan ini berakhir sendiri.
Mau bertanya lewat chat? Balas ${commands.human}.`,
  yourTurn: (number, code, left) =>
    `${number ? `nomor ${number}` : `kode ${code}`}${left ? ` (tinggal: ${left})` : ""}`,
  movedDay: ({ turn, visit, code, until, complete }) => `Maaf, ${turn} belum sempat kami layani hari ini.

Tempat Anda sudah kami sediakan:
*${words.visit(visit)}*
Kode tetap *${code}*.
${complete ? "\nBerkas Anda sudah tercatat lengkap, jadi tidak mulai dari awal lagi. Bawa lagi berkas yang sama.\n" : ""}
Perlu hari lain? Balas ${commands.move}, bisa sampai ${words.dayInYear(until)}. Tetap gratis.`,
  movedDayOpen: (turn, office) => `Maaf, ${turn} belum sempat kami layani hari ini.

Silakan datang lagi pada hari kerja berikutnya ke meja depan ${office.name}, tunjukkan tiketnya. Tidak perlu memesan lagi, tetap gratis.`,
  displaced: ({ name, from, visit, code, because }) =>
    visit
      ? `Untuk ${name}: ${words.visitInYear(from)} tidak jadi, karena ${because}. Maaf, ini dari kantor, bukan karena Anda.

Anda sudah kami pindahkan ke:
*${words.visitInYear(visit)}*, ${visit.office.name}
Kode tetap *${code}*. Tidak perlu memesan lagi.

Cocok? Tidak perlu berbuat apa-apa. Hari lain: balas ${commands.move}. Tidak jadi datang: balas ${commands.cancel}. Pindah kali ini tidak dihitung.`
      : `Untuk ${name}: ${words.visitInYear(from)} tidak jadi, karena ${because}. Maaf, ini dari kantor, bukan karena Anda.

Sekarang belum ada tempat kosong lain. Kode *${code}* tetap milik Anda, dan Anda didahulukan: begitu ada tempat, kami simpan untuk Anda dan kami kabari di sini. Tidak perlu memesan lagi.

Mau pilih hari sendiri? Balas ${commands.move}. Tidak jadi datang: balas ${commands.cancel}.`,
  becauses: {
    holiday: "hari itu menjadi hari libur",
    closure: "kantor tutup pada hari itu",
    "closed-early": "kantor tutup lebih awal hari itu",
    unopened: "kantor tidak bisa buka hari itu",
    disturbance: "pelayanan hari itu terganggu",
    "not-reached": "waktu pelayanan hari itu sudah habis",
    hours: "jam pelayanan hari itu berubah",
    "office-ended": "sesudah hari terakhirnya kantor itu tidak melayani lagi",
  },
  displacedOver: ({ name, from, visit, code, because }) =>
    `Untuk ${name}: ${words.visitInYear(from)} di ${from.office.name} tidak jadi, karena ${because}. Maaf, ini dari kantor, bukan karena Anda.

Tempat Anda sekarang:
*${words.visitInYear(visit)}*, ${visit.office.name}
Kode baru: *${code}*. Kode yang lama tidak berlaku lagi. Tidak perlu memesan lagi.

Cocok? Tidak perlu berbuat apa-apa. Hari lain: balas ${commands.move}. Tidak jadi datang: balas ${commands.cancel}. Pindah kali ini tidak dihitung.`,
  endWithdrawn: "kantor Anda yang semula ternyata tetap melayani",
  papersChanged: ({ visit, code, service, lines }) =>
    `Syarat dokumen berubah untuk kunjungan ${words.visitInYear(visit)} di ${visit.office.name}. Yang dibawa sekarang, asli dan fotokopi A4:

${service}:
${lines.map((line) => `- ${line}`).join("\n")}

Tempat dan kode *${code}* tetap. Tidak perlu memesan lagi. Hari lain: balas ${commands.move}.`,
  placeChanged: ({ visit, code, address, gate }) =>
    `Alamat ${visit.office.name} berubah untuk kunjungan ${words.visitInYear(visit)}. Datanglah ke:

*${address}*${gate ? `\n${gate}` : ""}

Hari, jam, dan kode *${code}* tetap. Tidak perlu memesan lagi. Hari lain: balas ${commands.move}.`,
  placed: ({ name, visit, code }) => `Kabar baik untuk ${name}: tempat pengganti sudah ada.

*${words.visitInYear(visit)}*, ${visit.office.name}
Kode tetap *${code}*. Tidak perlu memesan lagi.

Hari lain: balas ${commands.move}. Tidak jadi datang: balas ${commands.cancel}.`,
  seatBack: ({ name, visit, code }) => `Untuk ${name}: pemindahan tadi kami tarik kembali.

Yang berlaku lagi seperti semula:
*${words.visitInYear(visit)}*, ${visit.office.name}
Kode *${code}*. Hari lain: balas ${commands.move}.`,
  holdTaken: ({
    name,
    from,
    because,
  }) => `Untuk ${name}: ${words.visitInYear(from)} yang menunggu YA dari Anda tidak jadi, karena ${because}. Maaf.

Pilih hari lain: balas ${commands.book}. Data Anda tidak perlu diperiksa lagi.`,
  displacedButtons: { keep: "Cocok, saya datang", move: "Pilih hari lain", cancel: "Tidak jadi datang" },
  disturbed: ({
    visit,
    began,
    ended,
    day,
  }) => `${ended && !day ? `Pelayanan ${visit.office.name} tadi terganggu, pukul ${words.hour(began)} sampai ${words.hour(ended)}.` : `Pelayanan ${visit.office.name} ${ended ? "tadi" : "sedang"} terganggu sejak ${day ? `${words.dayInYear(day)}, ` : ""}${words.hourThere(began, visit.office)}.`} Maaf atas ketidaknyamanannya.

Tempat Anda ${words.visitInYear(visit)} tetap berlaku: selama gangguan tidak ada kode yang hangus. Datang seperti biasa, mungkin perlu menunggu sedikit lebih lama.`,

  reminded: (name, others) => (others > 0 ? `${name} dan ${others} orang lain` : name),
  reminder: ({ who, visit, come, code, address }) => `Pengingat untuk ${who}:
*${words.visit(visit)}*${address ? `\n${visit.office.name}, ${address}` : ""}
Mohon tiba pukul ${come}. Kode: *${code}*.

Bawa dokumen asli dan fotokopinya. Kalau tidak bisa datang, tempatnya bisa dipakai orang lain.`,
  reminderButtons: { coming: "Datang", move: "Pindah", cannot: "Tidak bisa" },
  coming: "Terima kasih, sampai jumpa.",

  // Letters 6 to 8.
  ticket: ({ number, stage, counters, before, span, validMinutes }) => `Berkas lengkap. Nomor antrean Anda *${number}*.

${[stage, counters].filter(Boolean).join(", ")}.
${before}${span ? ` ${span}` : ""}

Nomor dipanggil di layar, lewat suara, dan lewat chat ini. Nomor tidak hangus sebelum dipanggil.
Terlewat panggilan? Datang ke meja depan dalam ${validMinutes} menit, Anda tetap dilayani.
Perlu salat, ke toilet, atau bantuan? Beri tahu petugas.`,
  before: (before) => (before === 0 ? "Anda yang berikutnya." : `Di depan Anda ada ${before} nomor.`),
  span: (from, until) => `Perkiraan dipanggil ${words.hour(from)} sampai ${words.hour(until)}.`,
  counters: (names, run) => (run ? `loket ${run[0]} sampai ${run[1]}` : names.join(", ")),
  threeBefore: ({ number, before, counters }) => `${number}, tinggal ${before} nomor lagi.

Mohon sudah berada di ruang tunggu${counters ? ` dekat ${counters}` : ""}. Siapkan KTP asli dan map berkas Anda.`,
  nextUp: ({ number, counters }) => `${number}, Anda yang berikutnya.

Mohon sudah berada di ruang tunggu${counters ? ` dekat ${counters}` : ""}. Siapkan KTP asli dan map berkas Anda.`,
  called: ({ number, counter, again }) => `*${number}, silakan ke ${counter} sekarang.*

${again ? `Belum sempat? Tenang, kami panggil lagi ${again} menit lagi.\n` : ""}Perlu dijemput di tempat duduk? Balas ${commands.escort}.`,
  missed: ({ number, until }) => `${number} tadi kami panggil dan belum ada yang datang.

Tenang, nomornya masih berlaku${until ? ` sampai pukul ${words.hour(until)}` : ""}: datang saja ke meja depan.
Perlu dijemput? Balas ${commands.escort}.`,

  // Answers: NOMOR, JEMPUT, SUDAH DATANG, CEK.
  followed: "Baik, kabar nomor ini kami kirim ke chat ini sampai Anda selesai dilayani.",
  noSuchTicket:
    "Nomor itu tidak kami temukan untuk hari ini. Pindai lagi QR di tiket Anda, atau tunjukkan tiketnya ke petugas.",
  scanYours: "Untuk kabar tentang nomor di tiket Anda: pindai QR di tiket itu.",
  noNumber: "Belum ada nomor antrean untuk Anda hari ini. Nomor keluar setelah berkas dicek lengkap di meja berkas.",
  waiting: ({ number, before, span, counters }) =>
    [`*${number}*: ${before}`, span, counters && `Dipanggil ke ${counters}.`].filter(Boolean).join(" "),
  beingCalled: (number, counter) => `*${number}* sedang dipanggil. Silakan ke ${counter} sekarang.`,
  atCounter: (number, counter) => `*${number}* sedang dilayani di ${counter}.`,
  wasMissed: (number, until) =>
    `*${number}* sudah kami panggil. Datang ke meja depan${until ? ` sebelum pukul ${words.hour(until)}` : ""}, Anda tetap dilayani.`,
  parked: (number) => `*${number}* kami tahan dulu. Sudah siap? Beri tahu petugas, urutannya tetap.`,
  atPapers: (number) => `*${number}* sedang dilihat lagi di meja berkas. Nomornya tetap.`,
  served: (number) => `*${number}* sudah selesai dilayani. Terima kasih sudah datang.`,
  died: (number) =>
    `*${number}* sudah dipanggil beberapa kali dan tidak berlaku lagi. Datang ke meja depan hari ini juga, pengawas bisa menghidupkannya.`,
  movedAway: (number) => `*${number}* dipindah ke hari lain.`,
  sentBack: (number) => `Berkas untuk *${number}* perlu dilengkapi dulu.`,
  inPapersLine: (presentAt) =>
    `Kami mencatat Anda tiba pukul ${words.hour(presentAt)}. Tunggu dipanggil ke meja berkas.`,
  early: (presentAt, from) =>
    `Kami mencatat Anda tiba pukul ${words.hour(presentAt)}. Berkas dilihat mulai pukul ${words.hour(from)}; Anda tidak akan dianggap terlambat.`,
  backTodayStill: "Kembali hari ini dengan fotokopi yang kurang, langsung ke meja berkas.",
  forfeited: (visit, code) =>
    `Tempat ${words.visitInYear(visit)} (kode ${code}) sudah tidak berlaku. Data Anda masih tercatat: balas hari yang Anda mau, misalnya: Rabu. Tetap gratis.`,
  escort: (number) =>
    `Baik. Petugas yang memanggil ${number} akan menjemput Anda di tempat duduk. Tetap di ruang tunggu, ya.`,
  escortToPapers: "Baik. Petugas meja berkas akan menjemput Anda di tempat duduk. Tetap di ruang tunggu, ya.",
  noEscort:
    "Belum ada kedatangan Anda yang tercatat untuk hari ini. Beri tahu petugas pintu, nanti Anda dibantu dari sana.",
  seenNoted: ({ at, visit }) =>
    `Sudah kami catat pukul ${words.hour(at)}: Anda menyatakan sudah di kantor sebelum batas ${words.visitInYear(visit)}. Pengawas memeriksa catatan pintu.

Masih di kantor? Datang ke meja depan dan tunjukkan kodenya. Tidak mau menunggu? Balas hari yang Anda mau, misalnya: Rabu.`,
  seenAlready: (known) => `Tenang. ${known}`,
  guardNotes: `Petugas pintu yang mencatat kehadiran: tunjukkan kode Anda di sana, lalu ke meja berkas. Sesudah itu ${commands.status} di sini menampilkan jamnya.`,
  nothingToday: `Belum ada tempat atas nomor ini untuk hari ini. Balas ${commands.status} untuk melihat semuanya, atau tanya petugas pintu.`,
};

/** "untuk Selasa 8 Agustus, 08.00 adalah pukul 08.15 WIB"; where there is no grace the hour itself. */
function until(visit: Visit, latest: Temporal.PlainTime): string {
  const last = words.hourThere(latest, visit.office);
  if (latest.equals(visit.starts)) return `adalah ${words.dayInYear(visit.day)} ${last}`;
  return `untuk ${words.visitInYear(visit)} adalah ${last}`;
}

function first(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
