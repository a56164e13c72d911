import type { ActRefusal } from "../../queue/index.ts";
import { words as enWords } from "../en/words.ts";
import { words as idWords } from "../id/words.ts";
import { budgets as budgetWords } from "./budgets.ts";

type Said = (refusal: ActRefusal, time: (moment: Temporal.Instant) => string) => string;

const states: Record<string, [id: string, en: string]> = {
  waiting: ["menunggu", "waiting"],
  "at-desk": ["di meja berkas", "at the document desk"],
  absent: ["belum datang ke meja", "not at the desk"],
  "back-today": ["kembali nanti hari ini", "coming back today"],
  checked: ["selesai diperiksa", "checked"],
  undone: ["dibatalkan", "undone"],
  called: ["dipanggil", "called"],
  serving: ["dilayani", "at the counter"],
  missed: ["terlewat", "missed"],
  parked: ["ditunda", "parked"],
  "at-papers": ["kembali ke meja berkas", "back at the papers"],
  served: ["selesai", "served"],
  dead: ["hangus", "forfeited"],
  moved: ["dipindah ke hari lain", "moved to another day"],
  returned: ["dikembalikan", "returned"],
};
const stateIn = (state: string, language: 0 | 1) => states[state]?.[language] ?? state;

const id: Said = (no, time) => {
  switch (no.refused) {
    case "no-arrival":
      return "Kedatangan ini tidak ada hari ini.";
    case "no-ticket":
      return "Nomor ini tidak ada hari ini.";
    case "no-such-counter":
      return "Loket itu tidak ada di kantor ini.";
    case "no-such-desk":
      return "Pilih dulu meja Anda.";
    case "no-such-stage":
      return "Tahap itu tidak ada di kantor ini.";
    case "no-such-stream":
      return "Jalur itu tidak ada di kantor ini.";
    case "wrong-state":
      return `Tidak bisa sekarang: statusnya ${stateIn(no.state, 0)}.`;
    case "line-empty":
      return "Tidak ada yang menunggu.";
    case "desk-busy":
      return no.number
        ? `Masih ada ${no.number} di sini. Selesaikan dulu.`
        : "Masih ada orang di meja ini. Selesaikan dulu.";
    case "counter-closed":
      return "Loket ini sedang tutup. Buka dulu.";
    case "other-counter":
      return `Sedang di loket ${no.counter}.`;
    case "moved-on":
      return no.number ? `Loket ini sudah memanggil ${no.number}.` : "Loket ini sudah kosong. Tekan sekali lagi.";
    case "too-soon":
      return `Panggil lagi mulai ${time(no.at)}.`;
    case "called-enough":
      return `Sudah dipanggil ${no.calls} kali.`;
    case "too-late-to-undo":
      return "Lewat dua menit, tidak bisa diurungkan lagi.";
    case "nothing-to-undo":
      return "Tidak ada yang bisa diurungkan.";
    case "reason-wanted":
      return "Tulis alasannya.";
    case "number-taken":
      return `Nomor ${no.number} sudah dipakai hari ini.`;
    case "number-not-for-handwriting":
      return "Nomor tulisan tangan adalah 900 sampai 999 dengan huruf jalurnya, misalnya A901.";
    case "not-yet":
      return `Belum bisa, mulai ${time(no.at)}.`;
    case "stream-full":
      return `Jalur ini sudah penuh hari ini (${no.cap} nomor).`;
    case "day-closed":
      return "Hari ini sudah ditutup.";
    case "still-to-come":
      return `Masih ada ${no.expected} orang yang akan datang hari ini. Mereka akan dipindahkan dan diberi surat. Sebutkan jumlah itu untuk menutup.`;
    case "not-closed":
      return "Hari ini tidak ditutup.";
    case "too-late-to-reopen":
      return "Penutupan hanya bisa ditarik kembali dalam satu jam.";
    case "second-person-wanted":
      return "Harus diputuskan orang lain, bukan yang membukanya.";
    case "doubt-open":
      return "Ada pemeriksaan yang belum diputuskan. Panggil pengawas.";
    case "already-booked":
      return "Orang ini sudah punya booking.";
    case "no-seat":
      return "Tidak ada tempat lagi pada hari itu.";
    case "unreadable":
      return "Ada isian yang belum bisa kami baca. Periksa nama, tanggal, dan jamnya.";
    case "not-this-person":
      return "Orang ini tidak ada di kedatangan itu.";
    case "no-booking":
      return "Tidak ada booking seperti itu di kantor ini.";
    case "nobody-to-ask":
      return "Booking ini tidak dipesan lewat chat, atau pengirimnya tidak mau dikirimi pesan. Tawaran tidak bisa disampaikan.";
    case "not-listed":
      return "Tidak bisa masuk daftar tunggu: sudah selesai, kunjungan kedua, sudah dua permintaan, atau masih ada hari yang lebih awal.";
    case "only-desk-seats":
      return "Tempat untuk meja sudah habis. Tempat umum hanya untuk orang yang ada di sini, hari ini atau dua hari buka berikutnya.";
    case "past":
      return "Hari itu sudah lewat.";
    case "weekend":
      return "Hari itu kantor tutup: akhir pekan.";
    case "too-late-today":
      return "Jam itu sudah lewat hari ini. Pilih jam atau hari lain.";
    case "no-such-hour":
      return "Kantor ini tidak punya jam itu pada hari itu.";
    case "needs-booking":
      return "Jalur ini hanya untuk yang sudah memesan. Pilih jalur lain, atau pesan dulu di meja.";
    case "visit-over":
      return "Booking itu sudah selesai, hangus, atau dibatalkan. Pesan yang baru.";
    case "is-here":
      return "Orangnya sudah tercatat hadir hari ini. Selesaikan dulu kunjungan ini.";
    case "nothing-changes":
      return "Itu sudah tercatat begitu. Tidak ada yang berubah.";
    case "other-person":
      return "Itu akan menjadi orang lain: nama dan tanggal lahir tidak boleh berganti keduanya. Batalkan, lalu pesan untuk orang yang benar.";
    case "stays-in-office":
      return "Kunjungan kedua tetap di kantor ini, karena berkasnya diperiksa di sini.";
    case "no-telephone":
      return "Booking ini tidak punya telepon. Cetak kertasnya.";
    case "card-wanted":
      return "Beri tanda bahwa KTP asli ada di tangan Anda.";
    case "no-such-office":
      return "Kantor itu tidak ada.";
    case "holiday":
      return `Hari itu kantor tutup: ${no.name}.`;
    case "beyond-horizon":
      return `Terlalu jauh: bisa dipesan sampai ${idWords.dayInYear(no.lastDay)}.`;
    case "not-released":
      return no.drawnFrom
        ? `Hari itu belum dibuka dan akan diundi ${idWords.moment(no.opensAt, no.at)}. Sejak ${idWords.moment(no.drawnFrom, no.at)} siapa saja bisa ikut lewat WhatsApp; yang menulis dulu tidak didahulukan.`
        : `Hari itu belum dibuka. Dibuka ${idWords.moment(no.opensAt, no.at)}.`;
    case "has-booking":
      return `Orang ini sudah punya booking dari telepon: ${no.at.short}, ${idWords.visitInYear({ office: no.at, day: no.day, starts: no.starts })}. Pindahkan saja, atau tulis alasan untuk yang kedua.`;
    case "too-many":
      return `Batas ${budgetWords.id.what[no.what]} sudah tercapai. Bisa lagi mulai ${no.later ? "besok " : ""}${time(no.at)}. Perlu sekarang? Pengawas bisa menambah di halaman ${budgetWords.id.title}.`;
  }
};

const en: Said = (no, time) => {
  switch (no.refused) {
    case "no-arrival":
      return "There is no such arrival today.";
    case "no-ticket":
      return "There is no such number today.";
    case "no-such-counter":
      return "This office has no such counter.";
    case "no-such-desk":
      return "Choose your desk first.";
    case "no-such-stage":
      return "This office has no such stage.";
    case "no-such-stream":
      return "This office has no such stream.";
    case "wrong-state":
      return `Not possible now: it is ${stateIn(no.state, 1)}.`;
    case "line-empty":
      return "Nobody is waiting.";
    case "desk-busy":
      return no.number
        ? `${no.number} is still here. Finish that first.`
        : "Somebody is still at this desk. Finish that first.";
    case "counter-closed":
      return "This counter is closed. Open it first.";
    case "other-counter":
      return `It is at counter ${no.counter}.`;
    case "moved-on":
      return no.number
        ? `This counter has called ${no.number} meanwhile.`
        : "This counter is free meanwhile. Press once more.";
    case "too-soon":
      return `Call again from ${time(no.at)} on.`;
    case "called-enough":
      return `It was called ${no.calls} times.`;
    case "too-late-to-undo":
      return "More than two minutes ago: it cannot be undone.";
    case "nothing-to-undo":
      return "There is nothing to undo.";
    case "reason-wanted":
      return "Write the reason.";
    case "number-taken":
      return `The number ${no.number} is taken today.`;
    case "number-not-for-handwriting":
      return "Handwritten numbers are 900 to 999 with the letter of their stream, such as A901.";
    case "not-yet":
      return `Not yet: from ${time(no.at)} on.`;
    case "stream-full":
      return `This stream is full today (${no.cap} numbers).`;
    case "day-closed":
      return "This day is closed.";
    case "still-to-come":
      return `${no.expected} people are still to come today. They will be moved and told by letter. Say that number to close the day.`;
    case "not-closed":
      return "The day is not closed.";
    case "too-late-to-reopen":
      return "A closed day can be opened again within an hour only.";
    case "second-person-wanted":
      return "Somebody else has to decide it, not who opened it.";
    case "doubt-open":
      return "A doubt is not decided yet. Call the supervisor.";
    case "already-booked":
      return "This person has a booking already.";
    case "no-seat":
      return "No seat is left on that day.";
    case "unreadable":
      return "Something could not be read. Check the name, the date and the hour.";
    case "not-this-person":
      return "This person is not part of that arrival.";
    case "no-booking":
      return "There is no such booking at this office.";
    case "nobody-to-ask":
      return "It was not booked in the chat, or its sender wants no messages. An offer could not be told.";
    case "not-listed":
      return "It cannot be put on the list: it is over, a second visit, two wishes wait already, or an earlier day is free.";
    case "only-desk-seats":
      return "The desk's own seats are taken. A public one is only for somebody who stands here, today or on the next two open days.";
    case "past":
      return "That day is over.";
    case "weekend":
      return "The office is closed on that day: a weekend.";
    case "too-late-today":
      return "That hour is over today. Choose another hour or day.";
    case "no-such-hour":
      return "This office has no such hour on that day.";
    case "needs-booking":
      return "This line is for people with a booking. Choose another line, or book at the desk first.";
    case "visit-over":
      return "This booking is over: visited, forfeited or cancelled. Make a new one.";
    case "is-here":
      return "The person is recorded as here today. Finish this visit first.";
    case "nothing-changes":
      return "It is so already. Nothing changes.";
    case "other-person":
      return "That would be another person: name and birth date cannot both change. Cancel, and book for the right person.";
    case "stays-in-office":
      return "A second visit stays at this office, because its papers are checked here.";
    case "no-telephone":
      return "This booking has no telephone. Print its slip.";
    case "card-wanted":
      return "Tick that you hold the original identity card.";
    case "no-such-office":
      return "There is no such office.";
    case "holiday":
      return `The office is closed on that day: ${no.name}.`;
    case "beyond-horizon":
      return `Too far ahead: days can be booked until ${enWords.dayInYear(no.lastDay)}.`;
    case "not-released":
      return no.drawnFrom
        ? `That day is not open yet and will be drawn ${enWords.moment(no.opensAt, no.at)}. From ${enWords.moment(no.drawnFrom, no.at)} on anybody can be in it by WhatsApp; who writes first has no advantage.`
        : `That day is not open yet. It opens ${enWords.moment(no.opensAt, no.at)}.`;
    case "has-booking":
      return `This person has a booking from a telephone: ${no.at.short}, ${enWords.visitInYear({ office: no.at, day: no.day, starts: no.starts })}. Move that one, or write a reason for a second.`;
    case "too-many":
      return `The limit for ${budgetWords.en.what[no.what]} is reached. Possible again from ${no.later ? "tomorrow " : ""}${time(no.at)} on. Needed now? A supervisor can allow more on the page ${budgetWords.en.title}.`;
  }
};

/** A no of the day in the reader's words. `time` says a moment as the office's clock shows it ("09.41"). */
export function refusalSentence(
  language: "id" | "en",
  refusal: ActRefusal,
  time: (moment: Temporal.Instant) => string,
): string {
  return (language === "en" ? en : id)(refusal, time);
}
