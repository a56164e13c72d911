import type { OwnRule } from "../../office/index.ts";

interface RuleWords {
  name: string;
  /** After the value: "menit". */
  unit?: string;
  hint?: string;
  /** Of a rule that is a word: the word in the reader's language. */
  words?: Readonly<Record<string, string>>;
}

/** The rules of an office: what they say, and how they are changed. */
const id = {
  title: "Aturan kantor",
  inForce: (version: number, since: string) => `Versi ${version}, berlaku sejak ${since}.`,
  promise:
    "Perubahan hanya berlaku untuk yang memesan sesudahnya. Yang sudah memesan tetap dinilai dengan aturan yang dijanjikan kepada mereka.",
  groups: {
    door: "Kedatangan",
    booking: "Pemesanan",
    change: "Pindah dan batal",
    second: "Kunjungan kedua",
    calls: "Panggilan",
    trouble: "Gangguan",
    letters: "Surat",
  },
  rules: {
    comeMinutes: { name: "Diminta tiba", unit: "menit sebelum jamnya", hint: "Jam ini tertulis di surat konfirmasi." },
    arrivalWindowMinutes: {
      name: "Kode diterima di pintu mulai",
      unit: "menit sebelum jamnya",
      hint: "Yang datang lebih awal menunggu, dan tidak pernah dianggap terlambat.",
    },
    graceMinutes: {
      name: "Toleransi",
      unit: "menit sesudah jamnya",
      hint: "0 berarti jam itu sendiri batas terakhir. Tertulis di surat konfirmasi.",
    },
    confirmation: {
      name: "Kepastian",
      words: { "at once": "langsung, bila pesannya lengkap dan jelas", ask: "selalu tanya YA dulu" },
    },
    holdMinutes: { name: "Tempat ditahan", unit: "menit", hint: "Selama itu tempat menunggu YA." },
    lapsedHolds: {
      name: "Tahan yang tidak dijawab",
      unit: "kali dalam 24 jam",
      hint: "Sesudah itu kami tetap bertanya, tetapi tanpa menahan tempat.",
    },
    horizonDays: { name: "Bisa dipesan sampai", unit: "hari ke depan" },
    release: {
      name: "Hari baru dibuka pukul",
      hint: "Tulis jam seperti 12.00. Kosong: semua hari langsung terbuka.",
      words: { "all open": "semua hari langsung terbuka" },
    },
    drawMinutes: {
      name: "Hari baru diundi: permintaan diterima sejak",
      unit: "menit sebelum dibuka",
      hint: "0 berarti tanpa undian, siapa cepat. Sejak menit itu semua permintaan sama, kapan pun datangnya; urutannya diundi saat hari dibuka dan bisa dihitung ulang siapa saja.",
    },
    sameDayHours: { name: "Untuk hari yang sama, paling lambat", unit: "jam sebelum jamnya" },
    moveHours: { name: "Pindah paling lambat", unit: "jam sebelum jamnya" },
    moves: { name: "Boleh pindah", unit: "kali" },
    restingMinutesLeast: {
      name: "Tempat yang dikembalikan jeda, paling sedikit",
      unit: "menit",
      hint: "Lamanya acak di antara keduanya, supaya tempat tidak bisa ditukar lewat calo.",
    },
    restingMinutesMost: { name: "Tempat yang dikembalikan jeda, paling lama", unit: "menit" },
    secondVisitDays: { name: "Kunjungan kedua paling lama", unit: "hari sesudah yang pertama" },
    secondVisitFirst: { name: "Usulan pertama paling cepat", unit: "hari kerja ke depan" },
    secondVisitLast: { name: "Usulan pertama paling lambat", unit: "hari kerja ke depan" },
    calls: { name: "Dipanggil paling banyak", unit: "kali" },
    callMinutes: { name: "Jarak antarpanggilan", unit: "menit" },
    callValidMinutes: { name: "Nomor tetap berlaku", unit: "menit sesudah panggilan terakhir" },
    dayLetters: {
      name: "Kabar nomor lewat chat",
      words: { none: "untuk yang meminta", "when open": "juga untuk yang menulis dalam 24 jam" },
    },
    disturbanceMinutes: {
      name: "Sepi menjadi gangguan sesudah",
      unit: "menit",
      hint: "Tidak ada tindakan petugas selama ini padahal ada yang menunggu: tidak ada yang hangus.",
    },
    unopenedMinutes: {
      name: "Kantor dianggap belum dibuka sesudah",
      unit: "menit dari jam pertama",
      hint: "Bila sampai saat itu belum ada tindakan petugas, kepala kantor dan kantor pusat melihat peringatan.",
    },
    quietFrom: {
      name: "Malam tenang mulai pukul",
      hint: "Sejak jam ini kami tidak memulai surat. Jawaban tetap dikirim, juga kabar untuk kunjungan malam itu sendiri.",
    },
    quietUntil: { name: "Malam tenang sampai pukul", hint: "Jam yang sama dua kali: tidak ada malam tenang." },
    reminder: {
      name: "Pengingat kunjungan",
      hint: "Dengan tombol Datang, Pindah, Tidak bisa. Di luar 24 jam memakai templat yang dibayar ke Meta.",
      words: {
        none: "tidak dikirim",
        evening: "sore sebelumnya",
        "evening and morning": "sore sebelumnya dan pagi harinya",
      },
    },
  } satisfies Record<OwnRule, RuleWords> as Record<OwnRule, RuleWords>,
  country: "Diatur untuk seluruh negeri, tidak di halaman ini:",
  countryRules: (rules: {
    live: number;
    fresh: number;
    days: number;
    noShows: number;
    fewer: number;
    unusedAsks: number;
    unusedOne: number;
    unusedNew: number;
    movesUnproved: number;
    person: number;
    journal: number;
  }) =>
    `Satu pengirim paling banyak ${rules.live} pemesanan aktif, dan ${rules.fresh} orang dalam ${rules.days} hari. Bila ${rules.noShows} orang terakhirnya tidak datang, paling banyak ${rules.fewer} sampai ada yang datang. Bila ${rules.unusedAsks} tempatnya tidak dipakai siapa pun (tidak didatangi atau dibatalkan), ditanya YA dulu; bila ${rules.unusedOne}, satu orang saja pada saat yang sama dan ${rules.unusedNew} baru dalam ${rules.days} hari. Sesudah ${rules.movesUnproved} kali pindah hari atau jam (satu keluarga sekaligus dihitung sekali) tidak bisa pindah lagi lewat chat sampai ada yang datang; petugas di meja tetap bisa. Data orang disimpan ${rules.person} hari sesudah kunjungan, jurnal tanpa nama ${rules.journal} tahun.`,
  change: "Ubah aturan",
  firstDay: "Mulai berlaku",
  firstDayHint: "Hari ini: berlaku untuk yang memesan mulai saat ini.",
  look: "Lihat perubahannya",
  check: "Periksa dulu",
  from: "Sebelumnya",
  to: "Menjadi",
  rule: "Aturan",
  begins: (day: string) => `Berlaku untuk yang memesan mulai ${day}.`,
  stay: (people: number) =>
    people === 0
      ? "Belum ada yang memesan dengan aturan lama."
      : `${people} orang yang sudah memesan tetap dengan aturan lama.`,
  confirm: "Ya, berlakukan",
  goBack: "Kembali mengubah",
  done: (day: string) => `Aturan baru tersimpan dan berlaku mulai ${day}.`,
  planned: (version: number, day: string) => `Versi ${version} direncanakan mulai ${day}`,
  withdraw: "Tarik rencana ini",
  withdrawn: "Rencana ditarik. Aturan yang sekarang tetap berlaku.",
  history: "Riwayat aturan",
  version: "Versi",
  what: "Yang berubah",
  who: "Oleh",
  begun: "Aturan awal kantor ini",
  takenBack: "ditarik sebelum berlaku",
  limits: {
    between: (least: number, most: number) => `Bilangan bulat ${least} sampai ${most}.`,
    hour: "Jam seperti 20.00.",
    hourOrNothing: "Jam seperti 12.00, atau kosong.",
    word: "Pilih salah satu.",
    noRelease: "Undian memerlukan jam buka hari baru: isi dulu jamnya.",
    atLeast: (other: string) => `Tidak boleh kurang dari "${other}".`,
    come: (weekday: string, hour: string) =>
      `Untuk jam ${hour} hari ${weekday}, orang akan diminta tiba saat pintu belum buka atau sedang istirahat.`,
  },
  figures: {
    title: "Pengingat, 30 hari terakhir",
    with: (share: number | undefined, people: number) =>
      share === undefined ? "Belum ada yang diingatkan." : `Diingatkan: ${share} % tidak datang, dari ${people} orang.`,
    without: (share: number | undefined, people: number) =>
      share === undefined ? "" : `Tanpa pengingat: ${share} % tidak datang, dari ${people} orang.`,
    answers: (coming: number, move: number, cannot: number, paid: number) =>
      `Menjawab Datang ${coming}, Pindah ${move}, Tidak bisa ${cannot}. Templat yang dibayar ke Meta: ${paid}.`,
  },
  refused: {
    faults: "Belum disimpan. Periksa yang ditandai di bawah.",
    "nothing-changed": "Tidak ada yang berubah.",
    "changed-meanwhile":
      "Aturan baru saja diubah orang lain. Yang terlihat sekarang yang terbaru; ulangi bila masih perlu.",
    planned: "Ada perubahan yang menunggu harinya. Tarik dulu rencana itu, atau tunggu sampai berlaku.",
    "day-past": "Hari mulai sudah lewat. Pilih hari ini atau sesudahnya.",
    "no-such-day": "Tanggal mulai itu tidak ada. Tulis seperti 2017-08-14.",
    "reason-wanted": "Tulis alasannya: ini tersimpan di jurnal.",
    "no-plan": "Rencana itu sudah berlaku atau sudah ditarik.",
  },
};

const en: typeof id = {
  title: "Rules of the office",
  inForce: (version, since) => `Version ${version}, in force since ${since}.`,
  promise:
    "A change holds only for what is booked after it. Whoever has booked already is judged by the rules that were promised to them.",
  groups: {
    door: "Arrival",
    booking: "Booking",
    change: "Moving and cancelling",
    second: "Second visit",
    calls: "Calls",
    trouble: "Disturbances",
    letters: "Letters",
  },
  rules: {
    comeMinutes: {
      name: "Asked to come",
      unit: "minutes before the hour",
      hint: "The letter of confirmation names this time.",
    },
    arrivalWindowMinutes: {
      name: "The door takes the code from",
      unit: "minutes before the hour",
      hint: "Who comes earlier waits, and is never late.",
    },
    graceMinutes: {
      name: "Grace",
      unit: "minutes after the hour",
      hint: "0: the hour itself is the last moment. It stands in the letter of confirmation.",
    },
    confirmation: {
      name: "Confirmation",
      words: { "at once": "at once, if the message is complete and clear", ask: "always ask for YA first" },
    },
    holdMinutes: { name: "A seat is held", unit: "minutes", hint: "So long it waits for YA." },
    lapsedHolds: {
      name: "Holds that nobody answered",
      unit: "times in 24 hours",
      hint: "After them we still ask, but hold no seat.",
    },
    horizonDays: { name: "Can be booked up to", unit: "days ahead" },
    release: {
      name: "A new day opens at",
      hint: "An hour such as 12.00. Empty: all days are open.",
      words: { "all open": "all days are open" },
    },
    drawMinutes: {
      name: "A new day is drawn: requests from",
      unit: "minutes before it opens",
      hint: "0: no draw, first come first served. From that minute on all requests are equal, whenever they come; the order is drawn when the day opens, and anybody can compute it again.",
    },
    sameDayHours: { name: "For the same day at the latest", unit: "hours before the hour" },
    moveHours: { name: "Moving at the latest", unit: "hours before the hour" },
    moves: { name: "May be moved", unit: "times" },
    restingMinutesLeast: {
      name: "A seat given back rests at least",
      unit: "minutes",
      hint: "By chance between the two, so that seats cannot be swapped through brokers.",
    },
    restingMinutesMost: { name: "A seat given back rests at most", unit: "minutes" },
    secondVisitDays: { name: "Second visit within", unit: "days of the first" },
    secondVisitFirst: { name: "First proposal at the earliest", unit: "working days ahead" },
    secondVisitLast: { name: "First proposal at the latest", unit: "working days ahead" },
    calls: { name: "Called at most", unit: "times" },
    callMinutes: { name: "Between two calls", unit: "minutes" },
    callValidMinutes: { name: "A number stays valid", unit: "minutes after the last call" },
    dayLetters: {
      name: "News of the number by chat",
      words: { none: "to who asks for it", "when open": "also to who wrote within 24 hours" },
    },
    disturbanceMinutes: {
      name: "Silence becomes a disturbance after",
      unit: "minutes",
      hint: "No act of an officer for so long while people wait: nobody forfeits.",
    },
    unopenedMinutes: {
      name: "The office counts as not opened after",
      unit: "minutes from the first hour",
      hint: "If no officer has acted by then, the head of the office and the head office see an alarm.",
    },
    quietFrom: {
      name: "Quiet hours from",
      hint: "From this hour on we begin no letter. Answers still leave, and what is about a visit of that night itself.",
    },
    quietUntil: { name: "Quiet hours until", hint: "The same hour twice: there are none." },
    reminder: {
      name: "Reminder of the visit",
      hint: "With buttons I come, Move, Cannot. Outside the 24 hours it is a template, for which Meta is paid.",
      words: {
        none: "not sent",
        evening: "on the evening before",
        "evening and morning": "on the evening before and on the morning",
      },
    },
  },
  country: "Set for the whole country, not on this page:",
  countryRules: ({
    live,
    fresh,
    days,
    noShows,
    fewer,
    unusedAsks,
    unusedOne,
    unusedNew,
    movesUnproved,
    person,
    journal,
  }) =>
    `One sender has at most ${live} live bookings, and ${fresh} people in ${days} days. Where the last ${noShows} of theirs did not come, at most ${fewer} until somebody comes. Where ${unusedAsks} of their places were used by nobody (missed or cancelled) they are asked for YES first; after ${unusedOne}, one person at a time and ${unusedNew} new in ${days} days. After ${movesUnproved} moves to another day or hour (a family at once is one) they move no more by chat until somebody comes; an officer at a desk still can. Data of people are kept ${person} days after the visit, the journal without names ${journal} years.`,
  change: "Change the rules",
  firstDay: "In force from",
  firstDayHint: "Today: for what is booked from this moment on.",
  look: "See what changes",
  check: "Please check",
  from: "Before",
  to: "After",
  rule: "Rule",
  begins: (day) => `For what is booked from ${day} on.`,
  stay: (people) =>
    people === 0 ? "Nobody has booked under the old rules." : `${people} people who have booked keep the old rules.`,
  confirm: "Yes, put in force",
  goBack: "Back to the form",
  done: (day) => `The new rules are kept and in force from ${day}.`,
  planned: (version, day) => `Version ${version} is planned from ${day}`,
  withdraw: "Take this plan back",
  withdrawn: "The plan was taken back. The present rules stay in force.",
  history: "History of the rules",
  version: "Version",
  what: "What changed",
  who: "By",
  begun: "The first rules of this office",
  takenBack: "taken back before it began",
  limits: {
    between: (least, most) => `A whole number from ${least} to ${most}.`,
    hour: "An hour such as 20.00.",
    hourOrNothing: "An hour such as 12.00, or nothing.",
    word: "Choose one.",
    noRelease: "A draw needs an hour at which new days open: fill it in first.",
    atLeast: (other) => `Must not be less than "${other}".`,
    come: (weekday, hour) =>
      `For the hour ${hour} on ${weekday}, people would be asked to come while the doors are closed or there is a break.`,
  },
  figures: {
    title: "Reminders, the last 30 days",
    with: (share, people) =>
      share === undefined ? "Nobody was reminded." : `Reminded: ${share} % did not come, of ${people} people.`,
    without: (share, people) =>
      share === undefined ? "" : `Without a reminder: ${share} % did not come, of ${people} people.`,
    answers: (coming, move, cannot, paid) =>
      `Answered I will come ${coming}, Move ${move}, I cannot come ${cannot}. Templates that Meta is paid for: ${paid}.`,
  },
  refused: {
    faults: "Not kept yet. Please check what is marked below.",
    "nothing-changed": "Nothing changes.",
    "changed-meanwhile":
      "Somebody else has just changed the rules. What you see now is the newest; try again if you still need to.",
    planned: "A change is waiting for its day. Take that plan back first, or wait until it is in force.",
    "day-past": "That first day is over. Choose today or a later one.",
    "no-such-day": "There is no such date. Write it like 2017-08-14.",
    "reason-wanted": "Write down why: it is kept in the journal.",
    "no-plan": "That plan is in force already, or was taken back.",
  },
};

export const rules = { id, en };
