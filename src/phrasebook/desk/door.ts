/** What the door (and, in the citizen's words, the kiosk) says of what was scanned. Hours come ready to read: "07.41". */
export interface ToldWords {
  recorded(told: { time: string; people: number; again: string | undefined; amnesty: boolean }): Shout;
  early(told: { time: string; from: string; starts: string | undefined }): Shout;
  again(told: { time: string; from: string | undefined; number: string | undefined }): Shout;
  late(told: { starts: string; latest: string; came: string; before: boolean; hours: number; mayBook: boolean }): Shout;
  otherDay(told: { day: string; starts: string; come: string; past: boolean }): Shout;
  otherOffice(told: { office: string; day: string; starts: string }): Shout;
  cancelled: Shout;
  notConfirmed(told: { until: string; past: boolean }): Shout;
  visited(told: { at: string; number: string | undefined }): Shout;
  notACode: Shout;
  unknown: Shout;
  choose: Shout;
  nobody: Shout;
  /** Too many codes or searches that found nothing came from here. */
  tooMany(told: { from: string }): Shout;
}

/** One word to see from afar, and what to do now. */
export interface Shout {
  word: string;
  lines: string[];
}

const told: ToldWords = {
  recorded: ({ time, people, again, amnesty }) => ({
    word: "Silakan masuk",
    lines: [
      `Tercatat ${time}, lanjut ke meja berkas.`,
      ...(people > 1 ? [`Rombongan ${people} orang.`] : []),
      ...(again ? ["Kunjungan kedua."] : []),
      ...(amnesty ? ["Terhitung tepat waktu karena ada gangguan."] : []),
    ],
  }),
  early: ({ time, from, starts }) => ({
    word: "Terlalu awal",
    lines: [
      `Tercatat hadir ${time}. Dipanggil mulai ${from}.`,
      `Boleh menunggu atau kembali nanti${starts ? `. Jamnya ${starts}` : ""}.`,
    ],
  }),
  again: ({ time, from, number }) => ({
    word: "Sudah tercatat",
    lines: [
      from ? `Tercatat ${time}. Dipanggil mulai ${from}.` : `Tercatat ${time}, lanjut.`,
      ...(number ? [`Nomornya ${number}.`] : []),
    ],
  }),
  late: ({ starts, latest, came, before, hours, mayBook }) => ({
    word: "Jamnya sudah lewat",
    lines: [
      `Jam ${starts}, batas datang ${latest}. Tercatat di sini ${came}.`,
      ...(before ? ["Tempatnya sudah dilepas sebelum datang ke pintu."] : []),
      hours === 0
        ? "Hari ini sudah penuh. Ke meja depan untuk memilih hari lain, tanpa sanksi."
        : mayBook
          ? "Masih ada tempat hari ini. Pilih jamnya:"
          : "Masih ada tempat hari ini. Ke meja depan, tanpa sanksi.",
    ],
  }),
  otherDay: ({ day: on, starts, come, past }) => ({
    word: "Untuk hari lain",
    lines: past
      ? [`Kode ini untuk ${on}, pukul ${starts}. Hari itu sudah lewat.`, "Ke meja depan untuk memilih hari baru."]
      : [`Kode ini untuk ${on}, pukul ${starts}.`, `Mohon datang hari itu, tiba pukul ${come}.`],
  }),
  otherOffice: ({ office, day: on, starts }) => ({
    word: "Untuk kantor lain",
    lines: [`Kode ini untuk ${office}.`, `${on}, pukul ${starts}.`],
  }),
  cancelled: {
    word: "Sudah dibatalkan",
    lines: ["Pemesanan ini sudah dibatalkan.", "Masih mau dilayani? Ke meja depan."],
  },
  notConfirmed: ({ until, past }) => ({
    word: "Belum dikonfirmasi",
    lines: past
      ? [`Tempat disimpan sampai ${until} dan tidak dijawab YA.`, "Ke meja depan untuk memesan lagi."]
      : [`Tempat masih disimpan sampai ${until}.`, "Balas YA di chat, lalu pindai lagi."],
  }),
  visited: ({ at, number }) => ({
    word: "Sudah dilayani",
    lines: [`Berkas selesai diperiksa ${at}${number ? `, nomor ${number}` : ""}.`, "Ada perlu lain? Ke meja depan."],
  }),
  notACode: {
    word: "Cek lagi huruf demi huruf",
    lines: ["Ada huruf yang tertukar. Bandingkan dengan kode di chat."],
  },
  unknown: {
    word: "Cek lagi huruf demi huruf",
    lines: ["Kode ini belum kami temukan.", "Bandingkan dengan chat, atau cari dengan akhir nomor telepon."],
  },
  choose: { word: "Pilih orangnya", lines: ["Tanyakan jamnya, lalu tekan barisnya."] },
  nobody: {
    word: "Belum ketemu",
    lines: [
      "Tidak ada pemesanan hari ini dengan nomor atau nama itu. Ketik nama lengkap, atau 8 angka terakhir nomornya.",
      "Coba kodenya, atau antar ke meja depan.",
    ],
  },
  tooMany: ({ from }) => ({
    word: "Tunggu sebentar",
    lines: [
      `Terlalu banyak yang tidak ditemukan dari sini. Bisa lagi mulai ${from}.`,
      "Perlu sekarang? Panggil pengawas.",
    ],
  }),
};

const id = {
  title: "Pintu",
  box: "Kode, akhir nomor telepon, atau nama lengkap",
  boxHint: "Pindai QR atau ketik, lalu Enter. Nomor telepon: sedikitnya 8 angka terakhir.",
  check: "Periksa",
  unsent: "Belum tercatat: {}. Dikirim sendiri begitu tersambung; mohon tunggu di sini.",
  overtaken: "Jawaban sebelumnya",
  told,
  typed: "Yang diketik",
  lookAlikes: "Di kode tidak ada huruf B I L O Q S U Z dan angka 0 1 2 5 8.",
  hour: (starts: string) => `pukul ${starts}`,
  lastFour: (letters: string) => `kode …${letters}`,
  noBooking: "tanpa pemesanan",
  recordedBefore: "sudah tercatat",
  hours: "Jam lain hari ini",
  seats: (starts: string, left: number) => `${starts} (${left} tempat)`,
  party: (people: number) => `Rombongan ${people} orang`,
  who: (place: number) => `Orang ${place}`,
  absent: "tidak ikut",
  correct: "Simpan yang tidak ikut",
  corrected: "Sudah diperbaiki.",
  noCode: "Tanpa kode",
  noCodeHint: "Datang tanpa pemesanan: hitung dengan satu tombol, lalu tunjukkan QR ini.",
  counted: (today: number) => ({ word: "Dihitung", lines: [`Hari ini ${today} orang datang tanpa kode.`] }),
  chat: "Pesan lewat chat",
  chatHint: "Pindai dengan kamera telepon untuk membuka chat kantor ini. Gratis.",
  chatQr: "Kode QR yang membuka chat kantor ini",
  newest: "Terakhir datang",
  nobodyYet: "Belum ada yang datang hari ini.",
  columns: { name: "Inisial", hour: "Jam", came: "Tercatat" },
  more: (people: number) => `+${people}`,
  early: "awal",
  stamp: "Semua yang berdiri di sini",
  stampHint: "Antreannya panjang? Jam ini dicatat sebagai jam hadir untuk pemindaian berikutnya.",
  stampAt: "Pukul",
  stampScans: "Berlaku untuk berapa pemindaian",
  stampDo: "Catat",
  stamped: (at: string, scans: number) => ({
    word: "Jam hadir dicatat",
    lines: [`Semua yang berdiri di sini pukul ${at}: berlaku untuk ${scans} pemindaian berikutnya.`],
  }),
  refused: "Belum bisa",
  camera: {
    start: "Pakai kamera",
    stop: "Matikan kamera",
    starting: "Menyalakan kamera…",
    looking: "Arahkan QR ke kamera.",
    refused: "Kamera tidak diizinkan. Izinkan di peramban ini, atau ketik kodenya.",
    missing: "Tidak ada kamera di perangkat ini. Ketik kodenya.",
    failed: "Kamera sedang tidak bisa dipakai. Ketik kodenya.",
  },
};

const enTold: ToldWords = {
  recorded: ({ time, people, again, amnesty }) => ({
    word: "Please go in",
    lines: [
      `Recorded at ${time}, on to the document desk.`,
      ...(people > 1 ? [`A party of ${people}.`] : []),
      ...(again ? ["Second visit."] : []),
      ...(amnesty ? ["Counts as in time because of a disturbance."] : []),
    ],
  }),
  early: ({ time, from, starts }) => ({
    word: "Early",
    lines: [
      `Recorded as here at ${time}. Called from ${from} on.`,
      `May wait or come back${starts ? `. The hour is ${starts}` : ""}.`,
    ],
  }),
  again: ({ time, from, number }) => ({
    word: "Recorded before",
    lines: [
      from ? `Recorded at ${time}. Called from ${from} on.` : `Recorded at ${time}, go on.`,
      ...(number ? [`The number is ${number}.`] : []),
    ],
  }),
  late: ({ starts, latest, came, before, hours, mayBook }) => ({
    word: "The hour is over",
    lines: [
      `Hour ${starts}, until ${latest}. Recorded here at ${came}.`,
      ...(before ? ["The seat was given back before they came to the door."] : []),
      hours === 0
        ? "Today is full. The front desk helps to choose another day, no penalty."
        : mayBook
          ? "There are seats today. Choose the hour:"
          : "There are seats today. Go to the front desk, no penalty.",
    ],
  }),
  otherDay: ({ day: on, starts, come, past }) => ({
    word: "For another day",
    lines: past
      ? [`This code was for ${on} at ${starts}. That day is over.`, "The front desk helps to choose a new day."]
      : [`This code is for ${on} at ${starts}.`, `Please come that day, be here at ${come}.`],
  }),
  otherOffice: ({ office, day: on, starts }) => ({
    word: "For another office",
    lines: [`This code is for ${office}.`, `${on} at ${starts}.`],
  }),
  cancelled: {
    word: "Cancelled",
    lines: ["This booking was cancelled.", "Still want to be served? Go to the front desk."],
  },
  notConfirmed: ({ until, past }) => ({
    word: "Not confirmed yet",
    lines: past
      ? [`The seat was kept until ${until} and nobody answered YA.`, "The front desk books again."]
      : [`The seat is kept until ${until}.`, "Answer YA in the chat, then scan again."],
  }),
  visited: ({ at, number }) => ({
    word: "Served before",
    lines: [
      `Papers were checked at ${at}${number ? `, number ${number}` : ""}.`,
      "Anything else? Go to the front desk.",
    ],
  }),
  notACode: { word: "Check letter by letter", lines: ["A letter is mixed up. Compare with the code in the chat."] },
  unknown: {
    word: "Check letter by letter",
    lines: ["We have not found this code.", "Compare with the chat, or search by the end of the phone number."],
  },
  choose: { word: "Choose the person", lines: ["Ask for the hour, then press the row."] },
  nobody: {
    word: "Not found yet",
    lines: [
      "No booking of today has this number or name. Type the whole name, or the last 8 digits of the number.",
      "Try the code, or bring them to the front desk.",
    ],
  },
  tooMany: ({ from }) => ({
    word: "Wait a moment",
    lines: [`Too much was not found from here. Possible again from ${from} on.`, "Needed now? Call the supervisor."],
  }),
};

const en: typeof id = {
  title: "Door",
  box: "Code, end of a phone number, or whole name",
  boxHint: "Scan the QR or type, then Enter. Phone number: at least its last 8 digits.",
  check: "Check",
  unsent: "Not recorded yet: {}. It is sent by itself as soon as we are connected; please wait here.",
  overtaken: "Answers before this one",
  told: enTold,
  typed: "What was typed",
  lookAlikes: "Codes have no letters B I L O Q S U Z and no digits 0 1 2 5 8.",
  hour: (starts) => `at ${starts}`,
  lastFour: (letters) => `code …${letters}`,
  noBooking: "no booking",
  recordedBefore: "recorded before",
  hours: "Other hours today",
  seats: (starts, left) => `${starts} (${left} seats)`,
  party: (people) => `A party of ${people}`,
  who: (place) => `Person ${place}`,
  absent: "not here",
  correct: "Save who is not here",
  corrected: "Corrected.",
  noCode: "No code",
  noCodeHint: "Came without a booking: count with one key, then show this QR.",
  counted: (today) => ({ word: "Counted", lines: [`${today} came without a code today.`] }),
  chat: "Book in the chat",
  chatHint: "Scan with a phone's camera to open the chat of this office. Free of charge.",
  chatQr: "QR code that opens the chat of this office",
  newest: "Came last",
  nobodyYet: "Nobody has come yet today.",
  columns: { name: "Initials", hour: "Hour", came: "Recorded" },
  more: (people) => `+${people}`,
  early: "early",
  stamp: "Everyone standing here",
  stampHint: "A long line? This moment is recorded as the presence of the next scans.",
  stampAt: "At",
  stampScans: "For how many scans",
  stampDo: "Record",
  stamped: (at, scans) => ({
    word: "Presence recorded",
    lines: [`Everyone standing here at ${at}: it counts for the next ${scans} scans.`],
  }),
  refused: "Not possible yet",
  camera: {
    start: "Use the camera",
    stop: "Stop the camera",
    starting: "Starting the camera…",
    looking: "Hold the QR before the camera.",
    refused: "The camera is not allowed. Allow it in this browser, or type the code.",
    missing: "This device has no camera. Type the code.",
    failed: "The camera cannot be used now. Type the code.",
  },
};

/** The page of the door. */
export const door = { id, en };
