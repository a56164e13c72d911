import type { Topic } from "./reading.ts";
import { hear, tableOf } from "./topics.ts";

/**
 * What is asked and said on the way to the office and in its waiting room. Looked at only where nothing else was understood: alone these
 * words say little, and mean something only of somebody who has something there today. Rules as in topics.ts.
 */
const table = tableOf(`
still-valid: masih bisa|masih berlaku|masih valid|masih sah|masih aktif|masih boleh|hangus|kadaluarsa|kedaluwarsa|still valid & !paspor
order: before me
order: first & kenapa
order: duluan|lebih dulu|didahulukan|mendahului|nyerobot|serobot|diserobot|diselak|nyelak|loncat|lompat|dilompati|dilewati|dilangkahi|urutan|urutannya|disalip
step-out: toilet|wc|kamar mandi|kamar kecil|salat|sholat|solat|shalat|mushola|musholla|musala|makan dulu|minum dulu|merokok|ngerokok|keluar dulu|keluar sebentar|tunggu sebentar|tunggu dulu|sebentar ya
waiting: giliran|gilirannya|giliranku|terlewat|kelewat|kelewatan|terlewatkan|my turn
waiting: dipanggil|panggil|panggilan|manggil & kapan|belum|lama|tadi|kenapa|sudah|?
waiting: lama|lamanya|long & kenapa|masih|banget|sekali|bagaimana|berapa|lagi|? & !paspor|perpanjang
waiting: my number|my call|next|missed
waiting: kepagian|kepagihan|masuk
waiting: nomor|tiket & lewat|kelewat|hilang|saya
where-to: loket|counter|meja|ruang|ruangan|lantai & mana|dimana|berapa|kemana|which|?
where-to: dimana|kemana|ke mana & saya|tunggu|menunggu|nunggu|antre|go|duduk|lapor|harus
came: sudah datang|sudah sampai|sudah tiba|sudah di kantor|sudah di lokasi|sudah di sini|sudah disini|sudah didepan|sudah di depan|sudah di pintu|sudah nunggu|sudah menunggu|sudah antrean|dari tadi|saya here|arrived
on-the-way: otw|on the way|on my way|di jalan|dijalan|perjalanan|meluncur|sebentar lagi|bentar lagi|sudah dekat|hampir sampai|lagi sampai|menit lagi|mnt lagi|parkir|parkiran|ban bocor|mogok|coming
trouble: listrik|lampu|mati lampu|error|eror|gangguan|down|offline|sistem|sistemnya|internet|jaringan|lemot
`);

/** The words of a short text (small letters, in order), where they are of somebody's day at the office. */
export function dayTopicOf(text: string, words: readonly string[]): Topic | undefined {
  if (words.length === 0 || words.length > mostWords) return undefined;
  const heard = hear(text, words);
  return table.find(({ tests }) => tests.every((test) => test(heard)))?.topic;
}
const mostWords = 14;
