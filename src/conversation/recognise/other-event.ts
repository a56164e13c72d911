import { lowAt, type Token } from "./tokens.ts";

// The day of something else: "berangkat umrah tgl 25", "paspor habis 12 agustus", "my contract starts on the 21st". Nobody wants a seat on it,
// but a seat may be wanted before or after it.

interface Stretch {
  from: number;
  to: number;
}

/** `obstacle`: why that day will not do ("tgl 9 ada rapat"), which says something only beside another day. */
export type OtherEvent = "event" | "obstacle";

const words = (text: string) => new Set(text.split(/\s+/));
/** Ends and beginnings that a passport or a journey has, whatever else the clause says. */
const certain = words(
  `expired expires expire expiring kadaluarsa kadaluwarsa kedaluwarsa mati matinya berakhir berakhirnya terbit terbitan diterbitkan issued tempo tenggat deadline
  berangkat brangkat brgkt berangkatnya keberangkatan budal mangkat miang terbang flight flights fly flying flies penerbangan pesawat pesawatnya tiket tiketnya ticket
  depart departs departing departure leave leaves leaving gajian payday kontrak kontraknya contract lahiran melahirkan hilang ilang kehilangan
  hilangnya lost stolen dicuri kecopetan visa`,
);
/** What may be the purpose of the passport as well: "bikin paspor umrah tgl 14" asks for the fourteenth. */
const purposes = words(
  "umroh umrah umrohnya haji liburan holiday trip cruise honeymoon bulanmadu travel travelling traveling vacation mudik pulkam nikah nikahan menikah wedding resepsi operasi surgery wisuda graduation lomba pertandingan turnamen kejuaraan kompetisi tournament competition konferensi conference seminar konser concert ziarah wisata pelatihan magang internship",
);
const passports = words("paspor pasport passport paspornya pasportnya");
const obstacles = words(
  "pulang pulangnya returning interview rapat meeting kerja ujian exam exams kondangan hajatan acara dinas tugas shift kuliah piket presentasi sibuk lembur busy work sekolah school sakit",
);
const beginnings = words("start starts starting mulai masuk begins");
const hasBeginning = words(
  "sekolah school kuliah kerja work job semester course class training college kampus kontrak contract",
);
const running = words("habis abis habisnya abisnya hbs ends end ended");
const runs = words(
  "paspor pasport passport paspornya pasportnya paspornyo visa kitas kitasnya kontrak kontraknya contract berlaku berlakunya masa izin permit cuti",
);
const asksForSeat = words(
  `daftar daftarin daftarkan mendaftar mendaftarkan didaftarkan register booking book pesan pesen datang dateng dtg hadir jadwal jadwalin jadwalkan antri antre antrian bikin bkin buat
  bwt urus ngurus mengurus perpanjang perpanjangan memperpanjang ganti pindah pindahin geser come coming appointment schedule visit renew apply imigrasi kantor kanim immigration`,
);
/** Where another thought begins. */
const borders = words(
  "soalnya soale karena krn karna krna because since cause coz jadi jd tapi tp trus terus so but kalau kalo klo if dan and nama atas",
);
const beside = words(
  "itu saya sy aku gue kami kita udah sudah sdh mau akan bakal ada harus hrs kan nya nanti ntar pas lagi is my our i we im ill will am have has a an the there s m ll yg yang paspor passport paspornya suami istri anak to",
);

/** Whether the day at these tokens is that of something else; `tight`: only where nothing but small words stand between. */
export function otherEventAt(tokens: readonly Token[], day: Stretch, tight = false): OtherEvent | undefined {
  return eventBefore(tokens, day, tight) ?? (tight ? undefined : eventBehind(tokens, day));
}

/** "Kontrak kerja saya mulai tgl 21": the nearest word before the day that says what happens on it. */
function eventBefore(tokens: readonly Token[], { from, to }: Stretch, tight: boolean): OtherEvent | undefined {
  if (isSettled(tokens, to)) return undefined;
  for (let i = from - 1; i > from - 7; i--) {
    const word = lowAt(tokens, i);
    if (isBorder(tokens[i]) || tokens[i]?.is === "number" || asksForSeat.has(word)) return undefined;
    const event = eventAt(tokens, i, from);
    if (event === "purpose" && tight) return undefined;
    if (event === "purpose") return isAskedBefore(tokens, i) ? undefined : "event";
    // "Mau perpanjang paspor mati tgl 9": of which passport, and not when it ended.
    if (event && runs.has(lowAt(tokens, i - 1)) && isAskedBefore(tokens, i)) return undefined;
    // Haji and Visa are names as well: before a birthday only a passport is spoken of.
    if (tight && event && (event !== "event" || !isNear(tokens, i, runs, i))) return undefined;
    if (event) return event;
    if (tight && !beside.has(word) && !small.has(word)) return undefined;
  }
  return undefined;
}
const small = words(
  "dari per pas pada tgl tanggal sejak since on in di masa berlaku berlakunya sampai sejak until bulan tahun",
);

/** "Tgl 25 agustus berangkat umroh", "the 25th is my flight". */
function eventBehind(tokens: readonly Token[], { from, to }: Stretch): OtherEvent | undefined {
  if (isAskedBefore(tokens, from)) return undefined;
  for (let i = to; i < to + 4; i++) {
    const word = lowAt(tokens, i);
    const event = word === "kerja" && lowAt(tokens, i - 1) === "pulang" ? undefined : eventAt(tokens, i, i + 1);
    if (event) return event === "purpose" ? "event" : event;
    if (!beside.has(word)) return undefined;
  }
  return undefined;
}

function eventAt(tokens: readonly Token[], i: number, until: number): OtherEvent | "purpose" | undefined {
  const [before, word, behind] = [lowAt(tokens, i - 1), lowAt(tokens, i), lowAt(tokens, i + 1)];
  // "Pulang kerja" is an hour of the day, "on leave" a day on which one can come.
  if (word === "pulang" && /^(kerja|sekolah|kantor|kuliah|ngantor)$/.test(behind)) return undefined;
  if (word === "kerja" && before === "pulang") return undefined;
  if (word === "leave" && before === "on") return undefined;
  if (word === "back" && /^(im|am|m|be|get|getting|is|are|home|re)$/.test(before)) return "event";
  if (running.has(word) || beginnings.has(word)) return isOfItsOwn(tokens, i, until) ? "event" : undefined;
  if (/^(berlaku|berlakunya|valid)$/.test(word) && untilWords.has(behind)) return "event";
  if (certain.has(word) || (word === "out" && /^(runs?|ran|running)$/.test(before))) return "event";
  // "Pak haji Dadang": a title, and no journey.
  if (
    word === "haji" &&
    (/^(pak|bapak|bpk|bu|ibu|wak|hj|abah|h)$/.test(before) || /^\p{Lu}\p{Ll}/u.test(tokens[i + 1]?.text ?? ""))
  )
    return undefined;
  // "Paspor umroh": which passport, and nothing that happens on the day.
  if (purposes.has(word)) return passports.has(before) ? undefined : "purpose";
  return obstacles.has(word) ? "obstacle" : undefined;
}

/** "Paspor saya habis tgl 12", "kontrak mulai tgl 21" say when something ends or begins; "habis tgl 12", "mulai tgl 21" only bound a wish. */
export function isOfItsOwn(tokens: readonly Token[], i: number, until = i): boolean {
  const word = lowAt(tokens, i);
  if (running.has(word)) return isNear(tokens, i, runs, Math.max(until, i + 4));
  return beginnings.has(word) && isNear(tokens, i, hasBeginning, until);
}

/** A word of the set within four words before `i`, or behind it before `until`. */
function isNear(tokens: readonly Token[], i: number, set: ReadonlySet<string>, until: number): boolean {
  for (let at = i - 1; at > i - 6 && !isBorder(tokens[at]); at--) if (set.has(lowAt(tokens, at))) return true;
  for (let at = i + 1; at < until && !isBorder(tokens[at]); at++) if (set.has(lowAt(tokens, at))) return true;
  return false;
}

/** Whether the clause before `i` asks for a seat: for a person whose long name and birth date may stand between. */
function isAskedBefore(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at > i - 16 && !isBorder(tokens[at]); at--) if (asksForSeat.has(lowAt(tokens, at))) return true;
  return false;
}

function isBorder(token: Token | undefined): boolean {
  if (token === undefined || token.is === "line") return true;
  return token.is === "mark" ? ",.;!?".includes(token.text) : borders.has(token.low);
}

/** "Tgl 25 aja". */
function isSettled(tokens: readonly Token[], to: number): boolean {
  return /^(aja|saja|aj|sj|deh|dong)$/.test(lowAt(tokens, to));
}

/** On which side of the event somebody wants to come: "sebelum itu", "abis itu aja", "before my flight on the 25th". */
export function sideOfEvent(tokens: readonly Token[], { from, to }: Stretch): "before" | "after" | undefined {
  for (let i = from - 1; i > from - 8 && !isBorder(tokens[i]); i--) {
    const side = isOfItsOwn(tokens, i, from) ? undefined : sideAt(lowAt(tokens, i));
    if (side) return side;
  }
  for (let i = to; i < tokens.length; i++) {
    const [word, behind] = [lowAt(tokens, i), lowAt(tokens, i + 1)];
    if (/^(sebelumnya|sblmnya|sblumnya)$/.test(word)) return "before";
    if (/^(sesudahnya|setelahnya|stlhnya|abisnya|habisnya|afterwards?)$/.test(word)) return "after";
    const side = sideAt(word);
    if (side && i > to && behind === "") return side;
    if (side && (pointing.has(behind) || certain.has(behind) || purposes.has(behind))) return side;
  }
  return undefined;
}
const pointing = words("itu tu tuh that then it this i my tgl tanggal hari");

function sideAt(word: string): "before" | "after" | undefined {
  if (/^(sebelum|sblm|sblum|sebelom|before)$/.test(word)) return "before";
  return /^(setelah|sesudah|stlh|sehabis|abis|habis|after|selesai|bada)$/.test(word) ? "after" : undefined;
}

const untilWords = words("sampai sampe smp sampek sd hingga until till til through");
const away = words(
  "sea offshore away abroad town city laut melaut berlayar luar kota negeri dinas tugas kerja sibuk busy working ujian exams sakit dirawat kampung umroh umrah haji overseas onboard",
);

/** "Di luar kota sampai tgl 10", "he's at sea until the 20th": nobody comes before that day. */
export function isAwayUntil(tokens: readonly Token[], i: number): boolean {
  return untilWords.has(lowAt(tokens, i)) && isBefore(tokens, i, away);
}

/** "Anak libur sampai tgl 11", "cuti sampe tgl 15": until that day they can come. */
export function isFreeUntil(tokens: readonly Token[], i: number): boolean {
  return untilWords.has(lowAt(tokens, i)) && isBefore(tokens, i, free);
}
const free = words("libur liburan liburnya libure cuti cutinya");

function isBefore(tokens: readonly Token[], i: number, set: ReadonlySet<string>): boolean {
  for (let at = i - 1; at > i - 5 && !isBorder(tokens[at]); at--) if (set.has(lowAt(tokens, at))) return true;
  return false;
}
