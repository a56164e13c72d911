import type { BudgetName, HandKind } from "../../queue/index.ts";

type What = Readonly<Record<BudgetName, string>>;
type Kinds = Readonly<Record<HandKind, string>>;

const what: What = {
  bookings: "pemesanan di meja",
  "public-seats": "tempat umum lewat meja",
  changes: "perubahan booking di meja",
  identity: "perubahan dengan KTP di tangan",
  searches: "pencarian orang",
  "unknown-codes": "kode yang tidak ditemukan",
  "mistyped-codes": "kode yang salah ketik",
  reprints: "cetak salinan",
  readmissions: "nomor yang dihidupkan lagi",
  "out-of-order": "panggilan di luar urutan",
  "code-pages": "riwayat kode",
  lists: "daftar hari",
};
const kinds: Kinds = { staff: "Petugas", key: "Kunci program", device: "Anjungan", desk: "Meja" };

const enWhat: What = {
  bookings: "bookings at the desk",
  "public-seats": "public seats by the desk",
  changes: "changes of bookings at the desk",
  identity: "changes with the identity card in hand",
  searches: "searches for people",
  "unknown-codes": "codes that were not found",
  "mistyped-codes": "mistyped codes",
  reprints: "printed copies",
  readmissions: "numbers brought back to life",
  "out-of-order": "calls out of order",
  "code-pages": "histories of codes",
  lists: "lists of a day",
};
const enKinds: Kinds = { staff: "Staff", key: "Program key", device: "Kiosk", desk: "Desk" };

const id = {
  title: "Batas",
  why: "Setiap petugas, kunci program, anjungan, dan meja punya batas per menit dan per hari. Yang perlu lebih mendapat tambahan dari orang lain, dengan alasan dan batas waktu. Semuanya tercatat.",
  what,
  kinds,
  kind: "Jenis",
  today: "Dipakai dalam 24 jam",
  none: "Belum ada yang dipakai hari ini.",
  hand: "Siapa",
  thing: "Apa",
  used: "Terpakai",
  usedOf: (used: number, of: number) => `${used} dari ${of}`,
  added: (more: number) => `termasuk tambahan ${more}`,
  spent: (until: string) => `habis, bisa lagi mulai ${until}`,
  turned: (times: number) => `ditolak ${times} kali`,
  more: "Tambah",
  moreFor: (hand: string, thing: string) => `Tambah untuk ${hand}: ${thing}`,
  howMany: "Berapa lagi",
  atMost: (most: number) => `paling banyak ${most}`,
  until: "Sampai kapan",
  untils: { hour: "satu jam", today: "akhir hari ini" },
  allow: "Beri tambahan",
  allowed: "Tambahan sudah diberikan.",
  unreadable: "Tambahan ini belum bisa kami baca. Isi jumlahnya dalam batas, dan pilih yang dipakai di sini hari ini.",
  allowances: "Tambahan yang berlaku",
  noAllowances: "Tidak ada tambahan yang berlaku.",
  allowance: (more: number, thing: string, until: string) => `+${more} ${thing}, sampai ${until}`,
  by: (name: string, reason: string) => `oleh ${name}: ${reason}`,
  withdraw: "Cabut",
  withdrawn: "Tambahan sudah dicabut.",
  rules: "Batas setiap pihak",
  // Not broken: a narrow table would put each word on a line of its own.
  perMinute: (count: number) => `${count}\u00a0/\u00a0menit`,
  perDay: (count: number) => `${count}\u00a0/\u00a0hari`,
  never: "tidak boleh",
  notCounted: "tidak dihitung",
};

const en: typeof id = {
  title: "Limits",
  why: "Each officer, program key, kiosk and desk has a limit for a minute and for a day. Who needs more is allowed it by somebody else, with a reason and an end. All of it is recorded.",
  what: enWhat,
  kinds: enKinds,
  kind: "Kind",
  today: "Used within 24 hours",
  none: "Nothing was used today.",
  hand: "Who",
  thing: "What",
  used: "Used",
  usedOf: (used, of) => `${used} of ${of}`,
  added: (more) => `with ${more} allowed`,
  spent: (until) => `used up, possible again from ${until} on`,
  turned: (times) => `refused ${times} times`,
  more: "Allow more",
  moreFor: (hand, thing) => `Allow more for ${hand}: ${thing}`,
  howMany: "How many more",
  atMost: (most) => `at most ${most}`,
  until: "Until",
  untils: { hour: "one hour", today: "the end of today" },
  allow: "Allow",
  allowed: "Allowed.",
  unreadable: "This could not be read. Write a number within the limit, and choose what was used here today.",
  allowances: "Allowed now",
  noAllowances: "Nothing is allowed beyond the limits.",
  allowance: (more, thing, until) => `+${more} ${thing}, until ${until}`,
  by: (name, reason) => `by ${name}: ${reason}`,
  withdraw: "Withdraw",
  withdrawn: "The allowance is withdrawn.",
  rules: "The limits",
  perMinute: (count) => `${count}\u00a0/\u00a0minute`,
  perDay: (count) => `${count}\u00a0/\u00a0day`,
  never: "not at all",
  notCounted: "not counted",
};

/** Budgets of hands: the page of the supervisor. */
export const budgets = { id, en };
