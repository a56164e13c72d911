import type { Office } from "../../office/index.ts";
import type { Visit } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** What somebody waits for in the list; without `day`: a day before the one they have, or (`any`) any day. */
export interface Awaited {
  offices: readonly Office[];
  people: number;
  day: Temporal.PlainDate | undefined;
  earlier: boolean;
}

const what = ({ offices, people, day, earlier }: Awaited) => {
  const where = words.and(offices.map(({ short }) => short));
  const seats = people > 1 ? `${people} tempat pada jam yang sama` : "tempat";
  if (day) return `${seats} di ${where}, ${words.dayInYear(day)}`;
  return earlier ? `${seats} yang lebih awal di ${where}` : `${seats} di ${where}, hari apa saja`;
};

const rules = `Tempat yang dilepas kami tawarkan menurut urutan, pukul 07.00 sampai 20.00, paling banyak sekali sehari. Jawab dalam 60 menit; dua tawaran tidak dijawab berarti selesai menunggu.`;

/** The waiting list. */
export const list = {
  canWait: `Mau dikabari kalau ada yang batal? Balas *${commands.wait}*.`,
  waits: (wish: Awaited, before: number) =>
    `Anda di daftar tunggu: ${what(wish)}. ${beforeYou(before)}

${rules} Tidak mau menunggu lagi? Balas *${commands.leave}*.`,
  keepsSeat: "Tempat Anda yang sekarang tetap berlaku sampai Anda mengambil yang baru.",
  place: (wish: Awaited, before: number) => `- ${what(wish)}. ${beforeYou(before)}`,
  places: "Daftar tunggu Anda:",
  none: `Anda tidak sedang di daftar tunggu. Tulis nama, tanggal lahir, dan harinya dalam satu pesan. Kalau penuh, balas *${commands.wait}*.`,
  sayWho: `Bisa. Tulis dulu nama, tanggal lahir, dan harinya dalam satu pesan, misalnya: Budi Santoso, 25 Januari 1987, 31 Agustus. Kalau penuh, balas *${commands.wait}*, dan kami kabari begitu ada yang batal.`,
  offer: (visit: Visit, people: number, until: string, exchanges: boolean) =>
    `Ada tempat untuk Anda dari daftar tunggu${people > 1 ? `, ${people} orang` : ""}: *${words.visitInYear(visit)}*, ${visit.office.short}. Kami simpan sampai ${until}.

*${commands.take}* untuk mengambilnya, *${commands.pass}* untuk tetap menunggu, *${commands.leave}* untuk tidak menunggu lagi.${exchanges ? "\nTempat Anda yang sekarang baru dilepas setelah Anda mengambil ini." : ""}`,
  taken: "Tawaran diambil.",
  passed: `Baik, tempat itu untuk yang berikutnya. Anda tetap di daftar tunggu pada urutan yang sama.`,
  ended: "Baik, Anda tidak menunggu lagi. Mau pesan hari lain? Tulis harinya.",
  offerOver: `Tawaran itu sudah tidak berlaku: waktunya habis atau sudah dijawab. Lihat urutan Anda: balas *${commands.wait}*.`,
  freeNow: (day: Temporal.PlainDate, office: Office) =>
    `Tidak perlu menunggu: ${words.dayInYear(day)} di ${office.short} masih ada tempat. Tulis harinya untuk memesan atau pindah.`,
  hasSeat: `Yang Anda sebut sudah punya tempat. Mau yang lebih awal? Balas *${commands.wait}*.`,
  twoWishes: (most: number) =>
    `Dari satu nomor paling banyak ${most} permintaan di daftar tunggu. Balas *${commands.leave}* untuk mengakhiri yang lama.`,
  secondVisit: `Kunjungan kedua punya jatah sendiri dan tidak lewat daftar tunggu. Hari lain: balas *${commands.move}*.`,
  manyPeople: (people: number) =>
    `Dari satu nomor paling banyak ${people} orang pada saat yang sama, yang menunggu ikut dihitung.`,
  buttons: { take: "Ambil", pass: "Tetap menunggu", leave: "Berhenti menunggu" },
};

function beforeYou(before: number): string {
  return before === 0 ? "Tidak ada yang menunggu sebelum Anda." : `Yang menunggu sebelum Anda: ${before}.`;
}
