import { commands } from "./commands.ts";
import { cut } from "./visit.ts";

/** The letter as an approved template: for a citizen who wrote more than a day ago and whose answer could not leave earlier. */
export interface Template {
  name: string;
  language: "id" | "en";
  /** Parameters as {{1}}, {{2}}; Meta wants words before the first and after the last. */
  body: string;
}

/** What Meta has to approve before the program is used. The same words as the letters, on one line where a letter has a list. */
const bodies = {
  booking_confirmed: {
    id: `Tempat Anda sudah pasti, {{1}}.
Kode booking: {{2}}
{{3}}
{{4}}
Mohon tiba pukul {{5}}. Lewat {{6}} kode hangus dan perlu daftar lagi. Bawa dokumen asli dan fotokopi A4. Antrean gratis, kami tidak pernah meminta uang lewat chat.`,
    en: `Your appointment is confirmed, {{1}}.
Booking code: {{2}}
{{3}}
{{4}}
Please arrive at {{5}}. After {{6}} the code is void and you need to book again. Bring originals and A4 copies. The queue is free, we never ask for money in a chat.`,
  },
  // Name, hour, last moment, when they came, code.
  late_forfeited: {
    id: `Untuk {{1}}: batas kedatangan untuk {{2}} adalah {{3}} dan kami mencatat Anda tiba pukul {{4}}. Kode {{5}} tidak berlaku lagi. Kami paham ini mengecewakan.
Mari pilih waktu baru: balas hari yang Anda mau, misalnya Rabu. Data Anda masih tercatat dan tidak ada sanksi. Daftar lagi tetap gratis.
Sudah di kantor sebelum batas itu? Balas ${commands.id.here}, petugas akan memeriksa catatannya.`,
    en: `For {{1}}: the latest arrival for {{2}} is {{3}}, and we noted you at {{4}}. Code {{5}} is void. We know this is disappointing.
Let us find you a new time: reply with the day you want, for example Wednesday. We still have your details and there is no penalty. Booking again stays free.
You were at the office before that? Reply ${commands.en.here}, an officer will check the record.`,
  },
  // Name, hour, last moment, code.
  no_show: {
    id: `Untuk {{1}}: tempat Anda {{2}} sudah lewat, sampai {{3}} kami belum mencatat kedatangan Anda. Kode {{4}} tidak berlaku lagi. Kami paham ini mengecewakan.
Mari pilih waktu baru: balas hari yang Anda mau, misalnya Rabu. Data Anda masih tercatat dan tidak ada sanksi. Daftar lagi tetap gratis.
Sudah di kantor sebelum batas itu? Balas ${commands.id.here}, petugas akan memeriksa catatannya.`,
    en: `For {{1}}: your place on {{2}} has passed, until {{3}} we did not note your arrival. Code {{4}} is void. We know this is disappointing.
Let us find you a new time: reply with the day you want, for example Wednesday. We still have your details and there is no penalty. Booking again stays free.
You were at the office before that? Reply ${commands.en.here}, an officer will check the record.`,
  },
  // Name, what is missing, seat, code, last day.
  returned: {
    id: `Terima kasih sudah datang, {{1}}. Berkas Anda tinggal dilengkapi: {{2}}
Tempat Anda sudah kami sediakan, tidak perlu berebut lagi: {{3}}. Kode tetap {{4}}.
Perlu hari lain? Balas ${commands.id.move}, bisa sampai {{5}}. Kunjungan kedua ini juga gratis.`,
    en: `Thank you for coming, {{1}}. Your papers need a little more: {{2}}
A place is reserved for you, you need not compete for it: {{3}}. The code stays {{4}}.
Another day? Reply ${commands.en.move}, until {{5}}. This second visit is free too.`,
  },
  returned_no_seat: {
    id: `Terima kasih sudah datang, {{1}}. Berkas Anda tinggal dilengkapi: {{2}}
Belum ada tempat kosong untuk kunjungan kedua. Balas hari yang Anda mau, misalnya Rabu. Tetap gratis.`,
    en: `Thank you for coming, {{1}}. Your papers need a little more: {{2}}
There is no free place for a second visit yet. Reply with the day you want, for example Wednesday. It stays free.`,
  },
  back_today: {
    id: `Tinggal satu langkah lagi, {{1}}. Yang masih kurang: {{2}}
Kembali hari ini sebelum {{3}}, langsung ke meja berkas. Tidak perlu antre lagi dari awal.`,
    en: `One step is left, {{1}}. Still missing: {{2}}
Come back today before {{3}}, straight to the document desk. You need not queue from the start.`,
  },
  not_owner: {
    id: `Untuk {{1}}: kode {{2}} tadi ditunjukkan orang lain di kantor dan tidak dipakai. Kode itu tetap milik Anda untuk {{3}}.
Datang seperti biasa, bawa KTP. Anda sendiri yang datang tadi? Tunjukkan KTP di meja depan, petugas membantu.`,
    en: `For {{1}}: somebody else showed code {{2}} at the office, and it was not used. The code is still yours for {{3}}.
Come as planned and bring your ID card. It was you? Show your ID card at the front desk, an officer will help.`,
  },
  // Name, code.
  taken_back: {
    id: `Untuk {{1}}: surat kami yang baru saja tentang kode {{2}} tidak berlaku. Petugas memeriksa lagi berkasnya sekarang.
Tetap di dekat meja berkas, ya. Hasilnya disampaikan di sana.`,
    en: `For {{1}}: our last letter about code {{2}} does not count. An officer is looking at the papers again now.
Please stay near the document desk. You will hear the result there.`,
  },
  // Name, seat, code.
  claim_ended: {
    id: `Tempat untuk {{1}}, {{2}}, kode {{3}}, kami lepas: orang dengan nama dan tanggal lahir ini sudah datang dan KTP-nya sudah dicocokkan petugas.
Memang Anda? Tidak ada yang perlu dilakukan. Orang lain yang sama nama dan tanggal lahirnya? Balas ${commands.id.restore} sekarang, atau pesan hari lain. Petugas mencocokkan KTP saat datang.`,
    en: `The place of {{1}}, {{2}}, code {{3}}, was given back: somebody with this name and date of birth has come, and an officer compared the ID card.
It was you? There is nothing to do. Another person of the same name and date of birth? Reply ${commands.en.restore} now, or book another day. An officer compares your ID card when you come.`,
  },
  // Name, seat, code.
  cancelled_at_desk: {
    id: `Tempat {{1}}, {{2}}, kode {{3}}, sudah dibatalkan di meja informasi kantor.
Bukan Anda yang meminta? Balas ${commands.id.restore} sekarang, tempat ini kembali selama belum ditawarkan lagi.`,
    en: `The place of {{1}}, {{2}}, code {{3}}, was cancelled at the front desk of the office.
You did not ask for it? Reply ${commands.en.restore} now, and the place is yours again while nobody else was offered it.`,
  },
  // Seat, office: whoever has the telephone now may be a stranger.
  handed_over: {
    id: `Booking {{1}} di {{2}} sudah dilepas dari nomor ini. KTP pemiliknya diperlihatkan di meja informasi kantor, dan kodenya sekarang lain.
Tidak merasa memintanya? Datang ke kantor dengan KTP, atau tanyakan di sana. Kami tidak pernah meminta uang.`,
    en: `The booking {{1}} at {{2}} was taken off this number. Its owner's ID card was shown at the front desk, and the code is another one now.
You did not ask for it? Come to the office with your ID card, or ask there. We never ask for money.`,
  },
  doubt: {
    id: `Untuk {{1}}: berkas Anda perlu dilihat dulu oleh pengawas {{2}}. Ini pemeriksaan biasa, bukan tuduhan.
Silakan tanyakan di meja pengawas. Selesai paling lambat {{3}}; kalau sampai saat itu tidak ada keputusan, pemeriksaan ini berakhir sendiri.`,
    en: `For {{1}}: a supervisor of {{2}} has to look at your papers first. This is an ordinary check, nobody accuses you.
Please ask at the supervisor's desk. It ends on {{3}} at the latest; if nothing is decided by then, the check ends by itself.`,
  },
  // Hour, office, until when.
  seat_offered: {
    id: `Ada tempat untuk Anda dari daftar tunggu: {{1}}, {{2}}. Kami simpan sampai {{3}}.
Balas ${commands.id.take} untuk mengambilnya, ${commands.id.pass} untuk tetap menunggu, ${commands.id.leave} untuk tidak menunggu lagi. Tetap gratis.`,
    en: `There is a place for you from the waiting list: {{1}}, {{2}}. It is kept until {{3}}.
Reply ${commands.en.take} to take it, ${commands.en.pass} to go on waiting, ${commands.en.leave} to wait no more. It stays free.`,
  },
  // Day, office, lot, place.
  draw_listed: {
    id: `Undian untuk {{1}}, {{2}}, sudah selesai. Nomor Anda {{3}} ada di urutan {{4}}, dan tempatnya habis sebelum itu.
Anda kami masukkan ke daftar tunggu menurut urutan undian. Urutan Anda: balas ${commands.id.wait}. Tidak mau menunggu: balas ${commands.id.leave}.`,
    en: `The draw for {{1}}, {{2}}, is over. Your lot {{3}} came at place {{4}}, and the places were gone before it.
We have put you on the waiting list in the order of the draw. Your place: reply ${commands.en.wait}. No more waiting: reply ${commands.en.leave}.`,
  },
  // Day, office, lot.
  draw_twice: {
    id: `Undian untuk {{1}}, {{2}}, sudah selesai. Untuk orang di nomor undian {{3}} ada permintaan lain juga; satu orang dihitung satu kali, dan undian memilih yang lain itu.
Anda kami masukkan ke daftar tunggu. Tidak mau menunggu: balas ${commands.id.leave}.`,
    en: `The draw for {{1}}, {{2}}, is over. There was another request for a person of lot {{3}}; a person counts once, and the draw chose the other one.
We have put you on the waiting list. No more waiting: reply ${commands.en.leave}.`,
  },
  // Day, office, lot.
  draw_lost: {
    id: `Undian untuk {{1}}, {{2}}: nomor {{3}} terpilih, tetapi orangnya sudah punya tempat atau nomor ini sudah memakai jatahnya. Tempat itu untuk yang menunggu.
Booking Anda: balas ${commands.id.status}.`,
    en: `The draw for {{1}}, {{2}}: lot {{3}} was drawn, but the person has a place already or this number has as many as it may. The place goes to whoever waits.
Your bookings: reply ${commands.en.status}.`,
  },
  // Day, office, lot.
  draw_called_off: {
    id: `Maaf, undian untuk {{1}}, {{2}}, tidak jadi karena kantor tutup pada hari itu. Nomor undian {{3}} tidak berlaku lagi.
Mau hari lain? Balas ${commands.id.book}.`,
    en: `Sorry, the draw for {{1}}, {{2}}, does not take place, because the office is closed on that day. Lot {{3}} counts no more.
Another day? Reply ${commands.en.book}.`,
  },
  // Number, seat, code, last day.
  moved_day: {
    id: `Maaf, {{1}} belum sempat kami layani hari ini.
Tempat Anda sudah kami sediakan: {{2}}. Kode tetap {{3}}.
Perlu hari lain? Balas ${commands.id.move}, bisa sampai {{4}}. Tetap gratis.`,
    en: `Sorry, we could not serve {{1}} today.
A place is reserved for you: {{2}}. The code stays {{3}}.
Another day? Reply ${commands.en.move}, until {{4}}. It stays free.`,
  },
  moved_day_open: {
    id: `Maaf, {{1}} belum sempat kami layani hari ini.
Silakan datang lagi pada hari kerja berikutnya ke meja depan {{2}}, tunjukkan tiketnya. Tidak perlu memesan lagi, tetap gratis.`,
    en: `Sorry, we could not serve {{1}} today.
Please come again on the next working day, to the front desk of {{2}}, and show the ticket. You need not book again, it stays free.`,
  },
  // Name, seat of before, why, new seat, code.
  displaced: {
    id: `Untuk {{1}}: {{2}} tidak jadi, karena {{3}}. Maaf, ini dari kantor, bukan karena Anda.
Anda sudah kami pindahkan ke {{4}}. Kode tetap {{5}}, tidak perlu memesan lagi.
Cocok? Tidak perlu berbuat apa-apa. Hari lain: balas ${commands.id.move}. Tidak jadi datang: balas ${commands.id.cancel}.`,
    en: `For {{1}}: {{2}} will not take place, because {{3}}. We are sorry. It is the office's doing, not yours.
We have moved you to {{4}}. The code stays {{5}}, you need not book again.
Does it suit you? There is nothing to do. Another day: reply ${commands.en.move}. Not coming: reply ${commands.en.cancel}.`,
  },
  // Name, seat and office of before, why, new seat, its office, new code.
  displaced_over: {
    id: `Untuk {{1}}: {{2}} tidak jadi, karena {{3}}. Maaf, ini dari kantor, bukan karena Anda.
Tempat Anda sekarang {{4}}, {{5}}. Kode baru {{6}}, kode yang lama tidak berlaku lagi. Tidak perlu memesan lagi.
Cocok? Tidak perlu berbuat apa-apa. Hari lain: balas ${commands.id.move}. Tidak jadi datang: balas ${commands.id.cancel}.`,
    en: `For {{1}}: {{2}} will not take place, because {{3}}. We are sorry. It is the office's doing, not yours.
Your place is now {{4}}, {{5}}. The new code is {{6}}, the old one is not valid any more. You need not book again.
Does it suit you? There is nothing to do. Another day: reply ${commands.en.move}. Not coming: reply ${commands.en.cancel}.`,
  },
  // Visit, office, service and its papers, code.
  papers_changed: {
    id: `Syarat dokumen berubah untuk kunjungan {{1}} di {{2}}. Yang dibawa sekarang, asli dan fotokopi A4: {{3}}
Tempat dan kode {{4}} tetap. Tidak perlu memesan lagi. Hari lain: balas ${commands.id.move}.`,
    en: `The documents for your visit on {{1}} at {{2}} have changed. To bring now, originals and A4 copies: {{3}}
The place and the code {{4}} stay. You need not book again. Another day: reply ${commands.en.move}.`,
  },
  // Office, visit, address, code.
  place_changed: {
    id: `Alamat {{1}} berubah untuk kunjungan {{2}}. Datanglah ke {{3}}.
Hari, jam, dan kode {{4}} tetap. Tidak perlu memesan lagi. Hari lain: balas ${commands.id.move}.`,
    en: `The address of {{1}} is another one for your visit on {{2}}. Please come to {{3}}.
Day, hour and the code {{4}} stay. You need not book again. Another day: reply ${commands.en.move}.`,
  },
  // Name, seat of before, why, code.
  displaced_waits: {
    id: `Untuk {{1}}: {{2}} tidak jadi, karena {{3}}. Maaf, ini dari kantor, bukan karena Anda.
Sekarang belum ada tempat kosong lain. Kode {{4}} tetap milik Anda dan Anda didahulukan: begitu ada tempat kami kabari di sini.
Mau pilih hari sendiri? Balas ${commands.id.move}. Tidak jadi datang: balas ${commands.id.cancel}.`,
    en: `For {{1}}: {{2}} will not take place, because {{3}}. We are sorry. It is the office's doing, not yours.
No other place is free at the moment. Code {{4}} stays yours and you come first: we tell you here as soon as there is a place.
Would you rather choose a day yourself? Reply ${commands.en.move}. Not coming: reply ${commands.en.cancel}.`,
  },
  // Name, seat, code.
  displaced_placed: {
    id: `Kabar baik untuk {{1}}: tempat pengganti sudah ada, {{2}}. Kode tetap {{3}}.
Hari lain: balas ${commands.id.move}. Tidak jadi datang: balas ${commands.id.cancel}.`,
    en: `Good news for {{1}}: there is a place now, {{2}}. The code stays {{3}}.
Another day: reply ${commands.en.move}. Not coming: reply ${commands.en.cancel}.`,
  },
  // Name, seat, code.
  seat_back: {
    id: `Untuk {{1}}: pemindahan tadi kami tarik kembali. Yang berlaku lagi seperti semula: {{2}}, kode {{3}}.
Hari lain: balas ${commands.id.move}. Tidak jadi datang: balas ${commands.id.cancel}.`,
    en: `For {{1}}: we have taken our last move back. It is again as it was before: {{2}}, code {{3}}.
Another day: reply ${commands.en.move}. Not coming: reply ${commands.en.cancel}.`,
  },
  // Name, seat, why.
  hold_taken: {
    id: `Untuk {{1}}: {{2}} yang menunggu YA dari Anda tidak jadi, karena {{3}}. Maaf.
Pilih hari lain: balas ${commands.id.book}.`,
    en: `For {{1}}: {{2}}, which waited for your YES, will not take place, because {{3}}. We are sorry.
Choose another day: reply ${commands.en.book}.`,
  },
  // Office, since when, seat.
  office_late: {
    id: `Pelayanan {{1}} terganggu sejak {{2}}. Maaf atas ketidaknyamanannya.
Tempat Anda {{3}} tetap berlaku: selama gangguan tidak ada kode yang hangus. Datang seperti biasa, mungkin perlu menunggu sedikit lebih lama.`,
    en: `Service at {{1}} was interrupted from {{2}} on. We are sorry.
Your place on {{3}} stays valid: no code is lost during an interruption. Come as planned, you may have to wait a little longer.`,
  },
  // Name, seat, when to be there, code. Its buttons are quick replies.
  reminder: {
    id: `Pengingat untuk {{1}}: {{2}}. Mohon tiba pukul {{3}}. Kode {{4}}.
Bawa dokumen asli dan fotokopinya. Kalau tidak bisa datang, tempatnya bisa dipakai orang lain: balas ${commands.id.move} atau ${commands.id.cancel}.`,
    en: `A reminder for {{1}}: {{2}}. Please arrive at {{3}}. Code {{4}}.
Bring the originals and copies. If you cannot come, somebody else can have the place: reply ${commands.en.move} or ${commands.en.cancel}.`,
  },
  // No places: what was asked a day ago is over, and whoever still needs it writes again.
  write_again: {
    id: `Maaf, pesan Anda baru bisa kami jawab sekarang, karena layanan ini sempat terganggu lebih dari sehari. Kami sudah kembali. Silakan tulis lagi, dijawab langsung. Tetap gratis.`,
    en: `Sorry, we can answer your message only now, because this service was disturbed for more than a day. We are back. Please write again, you are answered at once. It stays free.`,
  },
  ticket_number: {
    id: `Berkas lengkap. Nomor antrean Anda {{1}}. {{2}}
Nomor dipanggil di layar, lewat suara, dan lewat chat ini. Nomor tidak hangus sebelum dipanggil. Terlewat panggilan? Datang ke meja depan dalam {{3}} menit, Anda tetap dilayani.`,
    en: `Your papers are complete. Your queue number is {{1}}. {{2}}
Numbers are called on the screen, by voice and in this chat. A number is never lost before it was called. Missed the call? Come to the front desk within {{3}} minutes, you will still be served.`,
  },
  three_before: {
    id: `Nomor {{1}}, tinggal {{2}} nomor lagi. Mohon sudah berada di ruang tunggu. Siapkan KTP asli dan map berkas Anda.`,
    en: `Number {{1}}, numbers before you: {{2}}. Please be in the waiting room. Have your ID card and your folder ready.`,
  },
  called: {
    id: `Nomor {{1}}, silakan ke {{2}} sekarang. Perlu dijemput di tempat duduk? Balas ${commands.id.escort}.`,
    en: `Number {{1}}, please come to {{2}} now. Shall somebody fetch you? Reply ${commands.en.escort}.`,
  },
  missed: {
    id: `Nomor {{1}} tadi kami panggil dan belum ada yang datang. Tenang, nomornya masih berlaku: datang saja ke meja depan. Perlu dijemput? Balas ${commands.id.escort}.`,
    en: `Number {{1}} was called and nobody came. Do not worry, the number is still valid: just come to the front desk. Shall somebody fetch you? Reply ${commands.en.escort}.`,
  },
};

export type TemplateName = keyof typeof bodies;

export const templates: Template[] = Object.entries(bodies).flatMap(([name, { id, en }]) => [
  { name, language: "id", body: id },
  { name, language: "en", body: en },
]);

/** Room for one parameter: Meta counts the whole body, 1,024 characters with everything in its place. */
const longest = 640;

/** A template with its places filled. Meta wants each parameter on one line and none of them empty. */
export function templateWith(name: TemplateName, language: "id" | "en", parameters: readonly string[]) {
  const lines = parameters.map((one) => cut(one.replace(/\s+/g, " ").trim(), longest) || "-");
  return { name, language, parameters: lines };
}

/** The confirmation of one seat as a template: name, code, day and hour, office, come-time, last moment. */
export function confirmedTemplate(language: "id" | "en", parameters: [string, string, string, string, string, string]) {
  return templateWith("booking_confirmed", language, parameters);
}
