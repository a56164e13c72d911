import type { ActName } from "../classify/intents.ts";
import { canonical } from "../recognise/words.ts";

/**
 * What is said on the way to the office and in its waiting room. Alone these few words say little to a classifier; of somebody who has something
 * there today they mean one thing. First line that fits; `&`: all of these; `|`: any of these; `!`: none of these.
 */
const table = rulesOf(`
late: macet|telat|terlambat|kesiangan|late & !dulu
still-valid: masih bisa|masih berlaku|masih valid|masih sah|masih aktif|masih boleh|hangus|kadaluarsa|kedaluwarsa|still valid & !paspor
why-other-first: before me
why-other-first: first & kenapa
why-other-first: duluan|lebih dulu|didahulukan|mendahului|nyerobot|serobot|diserobot|diselak|nyelak|loncat|lompat|dilompati|dilewati|dilangkahi|urutan|urutannya|disalip
step-out: toilet|wc|kamar mandi|kamar kecil|salat|sholat|solat|shalat|mushola|musholla|musala|makan dulu|minum dulu|merokok|ngerokok|keluar dulu|keluar sebentar|tunggu sebentar|tunggu dulu|sebentar ya
where-in-line: giliran|gilirannya|giliranku|terlewat|kelewat|kelewatan|terlewatkan|my turn
where-in-line: dipanggil|panggil|panggilan|manggil & kapan|belum|lama|tadi|kenapa|sudah|?
where-in-line: lama|lamanya|long & kenapa|masih|banget|sekali|bagaimana|berapa|lagi|? & !paspor|perpanjang
where-in-line: my number|my call|next|missed
where-in-line: kepagian|kepagihan|masuk
where-in-line: nomor|tiket & lewat|kelewat|hilang|saya
where-to: loket|counter|meja|ruang|ruangan|lantai & mana|dimana|berapa|kemana|which|?
where-to: dimana|kemana|ke mana & saya|tunggu|menunggu|nunggu|antre|go|duduk|lapor|harus
arrived: sudah datang|sudah sampai|sudah tiba|sudah di kantor|sudah di lokasi|sudah di sini|sudah disini|sudah didepan|sudah di depan|sudah di pintu|sudah nunggu|sudah menunggu|sudah antrean|dari tadi|saya here|arrived
on-the-way: otw|on the way|on my way|di jalan|dijalan|perjalanan|meluncur|sebentar lagi|bentar lagi|sudah dekat|hampir sampai|lagi sampai|menit lagi|mnt lagi|parkir|parkiran|ban bocor|mogok|coming
trouble: listrik|lampu|mati lampu|error|eror|gangguan|down|offline|sistem|sistemnya|internet|jaringan|lemot
`);

type Test = (heard: ReadonlySet<string>) => boolean;

function rulesOf(rules: string): { name: ActName; tests: Test[] }[] {
  return rules
    .trim()
    .split("\n")
    .map((line) => {
      const [name, rule] = line.split(": ") as [ActName, string];
      return { name, tests: rule.split(" & ").map(testOf) };
    });
}

function testOf(rule: string): Test {
  const not = rule.startsWith("!");
  const words = (not ? rule.slice(1) : rule).split("|");
  return not ? (heard) => !words.some((word) => heard.has(word)) : (heard) => words.some((word) => heard.has(word));
}

/** More words are a story, and the classifier's. */
const mostWords = 14;

/** What short words mean, where they are of somebody's day at the office. */
export function saidOfTheDay(text: string): ActName | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}']+/gu) ?? [];
  if (words.length === 0 || words.length > mostWords) return undefined;
  const heard = hear(text, words);
  return table.find(({ tests }) => tests.every((test) => test(heard)))?.name;
}

/** Every word, and every two and three words side by side, as typed and in our spelling. */
function hear(text: string, words: readonly string[]): Set<string> {
  const heard = new Set<string>(text.includes("?") ? ["?"] : []);
  let [last, before] = ["", ""];
  for (const low of words) {
    const word = canonical(low);
    heard.add(low).add(word).add(`${last} ${word}`).add(`${last} ${low}`).add(`${before} ${last} ${word}`);
    before = last;
    last = word;
  }
  return heard;
}
