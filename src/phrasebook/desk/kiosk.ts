import type { ToldWords } from "./door.ts";

/** The kiosk, in the citizen's words. It shows no name: somebody always looks over the shoulder. */
const told: ToldWords = {
  recorded: ({ time, people, again, amnesty }) => ({
    word: "Selamat datang",
    lines: [
      `Kedatangan Anda tercatat pukul ${time}.`,
      people > 1 ? `Untuk ${people} orang. Silakan ke meja berkas.` : "Silakan ke meja berkas.",
      ...(again ? ["Ini kunjungan kedua Anda."] : []),
      ...(amnesty ? ["Anda terhitung tepat waktu karena ada gangguan."] : []),
    ],
  }),
  early: ({ time, from, starts }) => ({
    word: "Anda datang lebih awal",
    lines: [
      `Kehadiran Anda tercatat pukul ${time}. Dipanggil mulai ${from}.`,
      `Boleh menunggu atau kembali nanti${starts ? `. Jam Anda ${starts}` : ""}.`,
    ],
  }),
  again: ({ time, from, number }) => ({
    word: "Anda sudah tercatat",
    lines: [
      `Kedatangan Anda tercatat pukul ${time}.`,
      number ? `Nomor antrean Anda ${number}.` : from ? `Dipanggil mulai ${from}.` : "Silakan ke meja berkas.",
    ],
  }),
  late: ({ starts, latest, came, hours }) => ({
    word: "Jam Anda sudah lewat",
    lines: [
      `Jam Anda ${starts}, batas datang ${latest}. Tercatat di sini pukul ${came}.`,
      hours > 0
        ? "Masih ada tempat hari ini. Silakan ke meja depan, tanpa sanksi."
        : "Silakan ke meja depan untuk memilih hari lain, tanpa sanksi.",
    ],
  }),
  otherDay: ({ day, starts, come, past }) => ({
    word: "Untuk hari lain",
    lines: past
      ? [`Kode ini untuk ${day}, pukul ${starts}.`, "Silakan ke meja depan untuk memilih hari baru."]
      : [`Kode ini untuk ${day}, pukul ${starts}.`, `Mohon datang hari itu, tiba pukul ${come}.`],
  }),
  otherOffice: ({ office, day, starts }) => ({
    word: "Untuk kantor lain",
    lines: [`Kode ini untuk ${office}.`, `${day}, pukul ${starts}.`],
  }),
  cancelled: { word: "Sudah dibatalkan", lines: ["Pemesanan ini sudah dibatalkan.", "Silakan ke meja depan."] },
  notConfirmed: ({ until, past }) => ({
    word: "Belum dikonfirmasi",
    lines: past
      ? ["Tempat ini tidak sempat dijawab YA.", "Silakan ke meja depan untuk memesan lagi."]
      : [`Tempat Anda disimpan sampai ${until}.`, "Balas YA di chat, lalu coba lagi di sini."],
  }),
  visited: ({ at, number }) => ({
    word: number ? `Nomor Anda ${number}` : "Sudah dilayani",
    lines: [`Berkas Anda selesai diperiksa ${at}.`, ...(number ? [] : ["Ada perlu lain? Silakan ke meja depan."])],
  }),
  notACode: {
    word: "Cek lagi huruf demi huruf",
    lines: ["Ada huruf yang tertukar. Bandingkan dengan kode di chat atau di kertas Anda."],
  },
  unknown: {
    word: "Cek lagi huruf demi huruf",
    lines: ["Kode ini belum kami temukan. Bandingkan dengan chat atau kertas Anda, atau tanya meja depan."],
  },
  choose: { word: "Masukkan kodenya", lines: ["Kode ada di chat atau di kertas Anda, delapan huruf dan angka."] },
  nobody: { word: "Masukkan kodenya", lines: ["Kode ada di chat atau di kertas Anda, delapan huruf dan angka."] },
  tooMany: ({ from }) => ({
    word: "Mohon tunggu sebentar",
    lines: [`Layar ini bisa dipakai lagi mulai ${from}.`, "Tidak ingin menunggu? Silakan ke meja depan."],
  }),
};

const id = {
  title: "Catat kedatangan",
  how: "Tunjukkan QR ke kamera atau pemindai, atau ketik kode booking.",
  code: "Kode booking",
  keys: "Huruf dan angka kode",
  erase: "Hapus satu",
  clear: "Ulangi",
  go: "Lanjut",
  otherLanguage: "English",
  noCode: "Tidak punya kode? Silakan ke meja depan. Antrean gratis.",
  typed: "Yang diketik",
  lookAlikes: "Di kode tidak ada huruf B I L O Q S U Z dan angka 0 1 2 5 8.",
  told,
  hour: (starts: string) => `Jam Anda ${starts}`,
  print: "Cetak nomor",
  printed: "Nomor Anda sedang dicetak. Ambil kertasnya di bawah layar.",
  printedBefore: (time: string) => `Sudah dicetak pukul ${time}. Perlu salinan? Minta di meja depan.`,
  done: "Selesai",
  again: "Coba lagi",
  restarts: "Layar ini kembali ke awal sendiri.",
  unbound: "Layar ini belum terdaftar",
  unboundWhat: "Daftarkan perangkat ini sebagai anjungan di halaman Petugas, lalu buka lagi alamat ini.",
  away: "Sambungan terputus. Silakan ke meja depan; kedatangan Anda dicatat di sana.",
  camera: {
    start: "Pakai kamera",
    stop: "Matikan kamera",
    starting: "Menyalakan kamera…",
    looking: "Tunjukkan QR ke kamera.",
    refused: "Kamera tidak diizinkan. Silakan ketik kodenya.",
    missing: "Layar ini tidak punya kamera. Silakan ketik kodenya.",
    failed: "Kamera sedang tidak bisa dipakai. Silakan ketik kodenya.",
  },
};

const enTold: ToldWords = {
  recorded: ({ time, people, again, amnesty }) => ({
    word: "Welcome",
    lines: [
      `Your arrival was recorded at ${time}.`,
      people > 1 ? `For ${people} people. Please go to the document desk.` : "Please go to the document desk.",
      ...(again ? ["This is your second visit."] : []),
      ...(amnesty ? ["You count as in time because of a disturbance."] : []),
    ],
  }),
  early: ({ time, from, starts }) => ({
    word: "You are early",
    lines: [
      `You were recorded as here at ${time}. You are called from ${from} on.`,
      `You may wait or come back${starts ? `. Your hour is ${starts}` : ""}.`,
    ],
  }),
  again: ({ time, from, number }) => ({
    word: "You were recorded before",
    lines: [
      `Your arrival was recorded at ${time}.`,
      number
        ? `Your queue number is ${number}.`
        : from
          ? `You are called from ${from} on.`
          : "Please go to the document desk.",
    ],
  }),
  late: ({ starts, latest, came, hours }) => ({
    word: "Your hour is over",
    lines: [
      `Your hour was ${starts}, until ${latest}. You were recorded here at ${came}.`,
      hours > 0
        ? "There are seats today. Please go to the front desk, no penalty."
        : "The front desk helps you to choose another day, no penalty.",
    ],
  }),
  otherDay: ({ day, starts, come, past }) => ({
    word: "For another day",
    lines: past
      ? [`This code was for ${day} at ${starts}.`, "The front desk helps you to choose a new day."]
      : [`This code is for ${day} at ${starts}.`, `Please come that day and be here at ${come}.`],
  }),
  otherOffice: ({ office, day, starts }) => ({
    word: "For another office",
    lines: [`This code is for ${office}.`, `${day} at ${starts}.`],
  }),
  cancelled: { word: "Cancelled", lines: ["This booking was cancelled.", "Please go to the front desk."] },
  notConfirmed: ({ until, past }) => ({
    word: "Not confirmed yet",
    lines: past
      ? ["Nobody answered YA for this seat.", "The front desk books again."]
      : [`Your seat is kept until ${until}.`, "Answer YA in the chat, then try again here."],
  }),
  visited: ({ at, number }) => ({
    word: number ? `Your number is ${number}` : "Served before",
    lines: [`Your papers were checked at ${at}.`, ...(number ? [] : ["Anything else? Please go to the front desk."])],
  }),
  notACode: {
    word: "Check letter by letter",
    lines: ["A letter is mixed up. Compare with the code in the chat or on your paper."],
  },
  unknown: {
    word: "Check letter by letter",
    lines: ["We have not found this code. Compare with the chat or your paper, or ask at the front desk."],
  },
  choose: { word: "Enter the code", lines: ["It is in the chat or on your paper, eight letters and digits."] },
  nobody: { word: "Enter the code", lines: ["It is in the chat or on your paper, eight letters and digits."] },
  tooMany: ({ from }) => ({
    word: "Please wait a moment",
    lines: [`This screen can be used again from ${from} on.`, "Rather not wait? Please go to the front desk."],
  }),
};

const en: typeof id = {
  title: "Record your arrival",
  how: "Show the QR to the camera or scanner, or type the booking code.",
  code: "Booking code",
  keys: "Letters and digits of the code",
  erase: "Erase one",
  clear: "Start over",
  go: "Continue",
  otherLanguage: "Bahasa Indonesia",
  noCode: "No code? Please go to the front desk. The queue is free of charge.",
  typed: "What was typed",
  lookAlikes: "Codes have no letters B I L O Q S U Z and no digits 0 1 2 5 8.",
  told: enTold,
  hour: (starts) => `Your hour is ${starts}`,
  print: "Print the number",
  printed: "Your number is being printed. Take the paper below the screen.",
  printedBefore: (time) => `Printed at ${time}. Need a copy? Ask at the front desk.`,
  done: "Done",
  again: "Try again",
  restarts: "This screen goes back to its start by itself.",
  unbound: "This screen is not registered yet",
  unboundWhat: "Register this device as a kiosk on the page Staff, then open this address again.",
  away: "The connection is lost. Please go to the front desk; your arrival is recorded there.",
  camera: {
    start: "Use the camera",
    stop: "Stop the camera",
    starting: "Starting the camera…",
    looking: "Show the QR to the camera.",
    refused: "The camera is not allowed. Please type the code.",
    missing: "This screen has no camera. Please type the code.",
    failed: "The camera cannot be used now. Please type the code.",
  },
};

export const kiosk = { id, en };
