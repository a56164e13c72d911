import type { FactsAsked } from "../../facts-asked.ts";
import { comingFees, type Fees, feesOn, rupiah } from "../../fees.ts";
import { words } from "../../id/words.ts";
import type { Answers } from "../answer.ts";
import { at, desk, neverByChat, open } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const moneyTitles = {
  fee: "Biaya paspor",
  payment: "Cara membayar",
  "broker-offer": "Jasa dan calo",
  "broker-report": "Lapor calo",
  "hoax-check": "Nomor ini asli?",
};

/** What it costs, and who may ask for money. Facts: reference/domain.md 2.2, 3.1, 4.3. */
export const money = {
  fee: (asked) => `${feeLines(asked)}
Tarif menurut jenisnya dan bukan umur: anak dan dewasa sama, jemaah haji juga. Keringanan pekerja migran: tanyakan petugas.

Antrean gratis. Paspor dibayar lewat bank atau kantor pos dengan kode dari petugas, tidak pernah lewat chat.`,
  payment: (
    asked,
  ) => `Biaya paspor${amounts(asked)} dibayar dengan kode pembayaran dari petugas, di bank atau kantor pos, ${
    asked.day.year < 2022
      ? "setelah foto dan wawancara, paling lambat 7 hari"
      : "sebelum batas waktu yang tertulis di kode itu"
  }. Simpan buktinya. Antrean gratis; jangan membayar lewat chat atau ke rekening pribadi.

Uang tidak dikembalikan bila permohonan tidak disetujui atau dihentikan (Permenkumham 8/2014).
QRIS, kartu, kode bermasalah: ${desk(asked)}.`,
  "broker-offer":
    () => `Antrean ini gratis dan tidak dijual: tempat tidak bisa dibeli dari siapa pun. Membayar orang tidak memajukan antrean Anda.

Kode hanya berlaku untuk orangnya sendiri dan dicocokkan dengan KTP saat datang, jadi kode yang dibeli tidak bisa dipakai. Memesan sendiri di sini cukup satu pesan.`,
  "broker-report": (
    asked,
  ) => `Terima kasih sudah memberi tahu. Jangan membayar, dan simpan buktinya: nama atau nomor, tanggal, jumlah uang. Nomor yang dibeli dari orang bukan booking; memesan di sini gratis.

Chat ini belum bisa mencatat laporan. Laporkan ke:
- pengaduan ${at(asked)}, di meja informasi
- LAPOR!: lapor.go.id
- Ombudsman RI: ombudsman.go.id

Booking Anda sendiri di nomor ini: balas CEK.`,
  "hoax-check": (
    asked,
  ) => `${asked.phone ? `Nomor ini, ${asked.phone},` : "Nomor ini"} melayani antrean paspor ${asked.office.name}. Antreannya gratis.

Kalau ragu, tanyakan dulu di kantor. ${neverByChat} Foto KTP, PIN, atau kode OTP juga tidak. Orang, nomor, atau tautan yang memintanya bukan dari kami: jangan dituruti, laporkan ke lapor.go.id.
${open(asked)}`,
} satisfies Answers;

/** Beside the way of paying: how much. Nothing where the law of the day is not recorded. */
function amounts(asked: FactsAsked): string {
  const fees = feesOn(asked);
  if (!fees) return "";
  const electronic = fees.electronic ? `, elektronik ${rupiah(fees.electronic)}` : "";
  return ` (biasa ${rupiah(fees.ordinary)}${electronic}${fees.tenYears ? ", untuk 5 tahun" : ""})`;
}

function feeLines(asked: FactsAsked): string {
  const fees = feesOn(asked);
  const coming = comingFees(asked);
  const now = fees
    ? `${headOf(fees, asked.day)}\n${amountsOf(fees)}`
    : "Biaya paspor sesuai tarif PNBP yang berlaku; daftarnya terpasang di loket.";
  return coming ? `${now}\nMulai ${words.dayInline(coming.from)} (${coming.law}):\n${amountsOf(coming)}` : now;
}

function headOf({ from, law, tenYears }: Fees, day: Temporal.PlainDate): string {
  if (!tenYears) return `Biaya paspor (${law}, tarif ${day.year}):`;
  return `Biaya paspor menurut ${law}, berlaku sejak ${words.date(from)}:`;
}

function amountsOf({ ordinary, tenYears, electronic, electronicTenYears, sameDay }: Fees): string {
  const of = (amount: number, forTen: number | undefined) =>
    forTen ? `5 tahun ${rupiah(amount)}, 10 tahun ${rupiah(forTen)}` : rupiah(amount);
  return [
    `- Biasa ${of(ordinary, tenYears)}`,
    electronic && `- Elektronik ${of(electronic, electronicTenYears)}`,
    sameDay && `- Selesai hari yang sama: tambahan ${rupiah(sameDay)}`,
  ]
    .filter(Boolean)
    .join("\n");
}
