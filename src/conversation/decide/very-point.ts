import type { FactName } from "../../phrasebook/index.ts";
import { isChild } from "../age.ts";
import { factOf } from "./fact.ts";
import { goneOrDamaged } from "./gone-passport.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { chanceOf, isAbout, meaningOf } from "./meanings.ts";
import { asks } from "./speech.ts";
import { timeSaid } from "./time.ts";
import { wordCount } from "./word-count.ts";

// Questions whose very point is said in so many words, beside a story, a day or a kind of passport that sounds like another question.

interface Point {
  said: RegExp;
  /** What the same words are about as well. */
  unless?: RegExp;
  answer(h: IntentContext): FactName | undefined;
}

/** "Besok antar ibu, bisa langsung tanpa daftar?", "kantor tutup jam brp, saya kerja sampai jam 4": the question itself, whatever stands around it. */
export function veryPoint(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.some(({ birth }) => birth) || h.state.asked?.ask === "name") return undefined;
  if (asksForVoice.test(text) && asks(h.reading)) return intent(h, { on: "small", what: "voice" });
  const ofHours = hoursOfThatDay(h);
  if (ofHours) return ofHours;
  if (ofOtherPaper.test(text) && !passports.test(text)) return factOf(h, "wrong-number");
  if (ofOtherHouse.test(text) && h.reading.people.length === 0) return intent(h, { on: "menu", why: "not-known" });
  if (!asks(h.reading)) return undefined;
  if (ofTwoPassports.test(text) && h.reading.people.length === 0) return intent(h, { on: "menu", why: "not-known" });
  // "Jadi yg hilang ga bisa daftar dari sini ya?" behind the answer about it.
  const { subject } = h.state;
  if ((subject === "lost-passport" || subject === "damaged") && ofThatPassport.test(text)) return factOf(h, subject);
  for (const { said, unless, answer } of points) {
    const fact = said.test(text) && !unless?.test(text) ? answer(h) : undefined;
    if (fact) return factOf(h, fact);
  }
  return undefined;
}

/** "Lama ga ya prosesnya di dukcapil?": how long, how much or when it is there, nobody here knows. */
const ofOtherHouse =
  /\b(?:lama|berapa|brp|biaya\w*|bayar|gratis|jam|buka|tutup|how long|how much|open|close|cost)\b.{0,30}\b(?:di|ke|dari|at|from) (?:dukcapil|disdukcapil|capil|polsek|polres|kantor polisi|kedutaan|kua|pengadilan|kelurahan|kecamatan|embassy|police)\b/i;
/** "I need to renew my driving license". */
const ofOtherPaper =
  /\b(?:driving licen[cs]e|driver'?s licen[cs]e|sim (?:a|b|c)\b|sim (?:saya|mati|motor|mobil)\b|perpanjang sim|skck|stnk|bpkb)/i;
const passports = /\b(?:paspor\w*|passports?)\b/i;

/** "Boleh punya 2 paspor ga?" */
const ofTwoPassports =
  /\b(?:have|hold|own|keep|punya|pegang|memiliki) (?:two|2|dua|double|more than one) (?:paspor|passports?)\b/i;
const asksForVoice =
  /\b(?:voice ?(?:notes?|messages?|mail)|pesan suara|vn|rekaman suara|audio)\b(?!.{0,30}\b(?:sudah|udah|tadi|already|sent)\b)/i;

/** "Kalo sabtu?" behind the hours asks whether it is open then, and for no place. */
function hoursOfThatDay(h: IntentContext): Intent | undefined {
  const { reading, state } = h;
  const { day, hour } = timeSaid(reading);
  if (state.subject !== "hours" || !day || hour || h.dialogue.bookings.length > 0) return undefined;
  const isShort = wordCount(reading.text) <= 5 && !/\b(?:daftar|aja|saja|deh|book\w*|mau|please)\b/i.test(reading.text);
  return isShort && (asks(reading) || /^\W*(?:kalau|kalo|klo|kl|trus|terus|and|on|what about)\b/i.test(reading.text))
    ? factOf(h, "hours")
    : undefined;
}

const ofThatPassport =
  /\b(?:yang|yg|kalau|kalo|if|the)\W+(?:\S+\W+){0,2}?(?:hilang|ilang|rusak|lost|damaged)\b.{0,30}\b(?:daftar\w*|book\w*|antri\w*|sini|here)\b/i;

const old =
  /\b(?:lansia|manula|sepuh|jompo|nenek\w*|kakek\w*|mbah\w*|simbah|opa|oma|eyang|elderly|grand(?:ma|pa|mother|father|parents)|orang ?tua (?:umur|usia|yg|yang) (?:sudah )?(?:tua|[6-9]\d)|(?:umur|usia|yuswa|yuswo)\w*\W+(?:(?:sudah|udah|udh|udeh|sdh|wis|geus|tos|alah|is|of)\W+)?(?:[6-9]\d|1\d\d)|(?:[6-9]\d)\W*(?:th|thn|tahun|taun|years? old))\b|\b(?:is|she's|he's) (?:already )?(?:[6-9]\d)\b/i;
const whether = /\b(?:bisa|bs|boleh|blh|tiasa|iso|saged|apa|atau|bolehkah|bisakah|ga|gak|teu|ora|kagak)\b/i;
const small =
  /\b(?:bayi|balita|baduta|baby|toddler|infant|newborn)\b|\b[0-4]\W?(?:years?|yrs?|yo|tahun|thn|th)\b|\b(?:1?\d)\W?(?:months?|bulan|bln)\b/i;
const expecting = /\b(?:hamil|bumil|menyusui|bayi|balita|pregnant|baby|toddler|breastfeeding|nursing)\b/i;
const unwell =
  /\b(?:stroke|kursi roda|difabel|disabilitas|tuna ?\w+|lumpuh|buta|tuli|wheelchair|disabled|blind|deaf)\b/i;
const bedridden =
  /\b(?:(?:ga|gak|gk|nggak|ngga|tidak|tdk|udah ga|ora|teu)\W+(?:bisa|kuat|mampu|iso|tiasa)\W+(?:bangun|jalan|berdiri|duduk|turun)|lumpuh|stroke|bedridden|bed rest|(?:can'?t|cannot|unable to) (?:walk|stand|get up|leave (?:her|his|the) bed))\b/i;

function walkIn({ reading: { text }, dialogue }: IntentContext): FactName | undefined {
  if (dialogue.bookings.length > 0) return undefined;
  if (expecting.test(text)) return "pregnant-baby";
  if (unwell.test(text)) return "disabled";
  return old.test(text) ? "elderly" : "walk-in";
}

/** What the classifier holds a message for that names a case beside its question. */
function isStory(h: IntentContext): boolean {
  const { first, second } = meaningOf(h);
  return first === undefined || cases.has(first) || (second !== undefined && cases.has(second));
}
const cases: ReadonlySet<string> = new Set([
  "work-abroad",
  "hajj-umrah",
  "student",
  "mixed-marriage",
  "small-talk",
  "extra-letter",
  "passport-kind",
]);

const register =
  "(?:n?da[fp]tar\\w*|didaftar\\w*|book\\w*|(?:ng)?antr[ie]\\w*|registrasi|reservasi|janji\\w*|regist\\w+|sign up|queue|line up|wait in line)";
const collects = /\b(?:ambil|diambil|ngambil|pengambilan|collect\w*|pick\w*)\b/i;

const points: readonly Point[] = [
  {
    // "Kalo hari ini langsung ke kantor bisa?", "tiasa dinten ieu langsung kaditu teu?"
    said: /\b(?:langsung|lgsg|lgsung|lngsung)\W+(?:\S+\W+){0,1}?(?:datang|dateng|dtg|ke ?sana|ke ?situ|kesono|ke kantor\w*|ke imigrasi|ka ?ditu|ka kantor|kantun sumping|teko|mrono|mriko|rawuh|sumping|dongkap)\b/i,
    unless:
      /\b(?:alamat\w*|lokasi\w*|di ?mana|ambil|diambil|hilang|ilang|rusak|robek|lost|batal\w*|loket|lantai|pintu|sudah (?:booking|daftar)|udah (?:booking|daftar)|kode\w*|polisi|denda|bayar)\b/i,
    answer: (h) => (whether.test(h.reading.text) ? walkIn(h) : undefined),
  },
  {
    said: /\b(?:cara|gimana|gmn|gmna|bagaimana|piye|kumaha|how (?:do|can|to|would))\b.{0,24}\b(?:(?:mem|di|nge?)?batal\w*|cancel\w*)\b|\b(?:udah|sudah|sdh|udh|setelah|abis|habis|kalau|kalo|kl|klo|if|after)\b.{0,16}\b(?:di)?(?:batal\w*|cancel\w*)\b.{0,20}\b(?:daftar|pesan|booking|book|register)\w*\W+(?:lagi|ulang|again)\b|\b(?:udah|sudah|sdh|udh|abis|habis|setelah)\W+(?:daftar|booking|pesan)\w*\b.{0,15}\b(?:ga|gak|gk|nggak|ngga|tidak|tdk)\W?(?:jadi|jd)\b|\b(?:if|in case) (?:i|we) (?:change (?:my|our) mind|can'?t come)\b/i,
    unless: /\b(?:salah pencet|kepencet|balik\w*|undo|tiket|pesawat)\b/i,
    answer: (h) => (h.dialogue.bookings.length === 0 ? "how-cancel" : undefined),
  },
  {
    said: /\b(?:right|correct) (?:number|place|chat|contact)\b.{0,30}\b(?:book|passport|appointment|queue|immigration)\w*\b|\b(?:benar|bener|betul)\w*\W+(?:ini|nomor|nomer|no|wa)\b.{0,30}\b(?:daftar\w*|pendaftaran|antr[ei]\w*)\b|\bini\W+(?:\S+\W+){0,2}?(?:nomor|nomer|no|wa)\b.{0,20}\b(?:buat|untuk|utk)\b.{0,10}\b(?:daftar\w*|pendaftaran|antr[ei]\w*|booking)\b/i,
    unless: /\b(?:penipu\w*|hoax|hoaks|asli|palsu|scam|fake|transfer|bayar)\b/i,
    answer: (h) => (h.dialogue.bookings.length === 0 ? "how-to-book" : undefined),
  },
  {
    // "My husband is abroad, what letter do we need?", of a child who is spoken of.
    said: /\b(?:husband|wife|father|mother|dad|mom|mum|suami|istri|ayah|bapak|ibu|papa|mama)(?:nya|ku)?\b.{0,30}\b(?:abroad|overseas|away|out of town|can'?t (?:come|attend|make)|cannot (?:come|attend)|passed away|divorced|luar (?:negeri|kota|pulau)|dinas|merantau|(?:ga|gak|gk|nggak|ngga|tidak|tdk) (?:bisa|bs) (?:hadir|datang|dateng|ikut)|meninggal|cerai|berhalangan)\b/i,
    unless: /\b(?:batal\w*|pindah\w*|undur\w*|cancel|move|resched\w*|ambil|collect|pick)\b/i,
    answer: (h) => (ofChild(h) ? "one-parent" : undefined),
  },
  {
    // "Itu kena denda ga?" behind what is to be brought for one that has expired.
    said: /\b(?:denda|fine|penalty)\b/i,
    unless: /\b(?:hilang|rusak|telat|batal\w*|lost|damaged|late|cancel\w*)\b/i,
    answer: ({ state: { subject = "" }, dialogue: { bookings } }) =>
      /^(?:papers-renew|expired|old-passport)$/.test(subject) && bookings.length === 0 ? "expired" : undefined,
  },
  {
    said: /\b(?:printer|printed?|print ?out|diprint|ngeprint|dicetak|nyetak|hard ?copy)\b/i,
    unless: /\b(?:foto|photo|formulir|form|surat|letter|foto ?kopi|(?:e-?)?ktp|suket|id card|paspor\w*|passport)\b/i,
    answer: () => "what-happens",
  },
  {
    // "Can I give my slot to my brother?"
    said: /\b(?:give|transfer|sell|pass|lend)\b.{0,12}\b(?:slot|booking|place|code|appointment|seat)\b.{0,8}\bto\b|\b(?:someone else|somebody else|my \w+|another person) (?:\w+ )?use (?:my|the) (?:slot|booking|code|appointment)\b|\b(?:slot|booking\w*|kode\w*|tempat|jadwal)(?:nya)?\W+(?:\S+\W+){0,3}?(?:di(?:oper|alih\w*|pindahtangan\w*|kasih\w*|berikan)|buat orang lain|dipakai orang lain|dipake orang lain)\b/i,
    answer: () => "proxy-apply",
  },
  {
    said: /\b(?:datang|dateng|dtg|tiba|hadir)(?:nya)?\W+(?:\S+\W+){0,1}?(?:jam|pukul) (?:berapa|brp)\b.{0,12}\b(?:kalau|kalo|klo|kl)\b|\bwhat time (?:should|must|do) (?:i|we) (?:arrive|come|be there)\b.{0,10}\b(?:if|for)\b/i,
    answer: (h) => (h.dialogue.bookings.length === 0 ? "when-arrive" : undefined),
  },
  {
    // "Bayinya yg dibikinin paspor, syaratnya?"
    said: /\b(?:bayi|balita|baby|toddler|infant)\w*\b.{0,50}\b(?:syarat\w*|dokumen\w*|berkas\w*|documents?|papers)\b/i,
    unless: /\b(?:hamil|pregnant|ikut|bawa masuk)\b/i,
    answer: (h) => (isAbout(h, "pregnant-baby") ? "papers-child" : undefined),
  },
  {
    // "I need to renew mine, it expires in November. What should I bring?"
    said: /\b(?:renew\w*|perpanjang\w*)\b.*\b(?:what (?:should|do|must) (?:i|we) (?:need to )?bring|what (?:documents|papers)|bawa apa|syarat\w*|dokumen\w*)/is,
    answer: (h) => (isAbout(h, "expired") ? "papers-renew" : undefined),
  },
  {
    said: /\b(?:make|book|create|do|get|start) (?:a )?(?:new|fresh) (?:one|booking|appointment)\b|\b(?:bikin|buat|daftar|pesan|booking) (?:yang |yg )?baru (?:aja|saja)\b/i,
    unless: /\b(?:paspor\w*|passport)\b/i,
    answer: (h) => (h.dialogue.bookings.length === 0 ? "how-to-book" : undefined),
  },
  {
    said: /\b(?:kitas|kitap|itas|itap|(?:stay|residence) permit|i[zj]in tinggal)\b/i,
    unless: /\b(?:istri|suami|wife|husband|anak|child|married|menikah|paspor\w*|passport)\b/i,
    answer: () => "visa-stay",
  },
  {
    // "Paspore entek september, isih iso dinggo opo kudu ganti?"
    said: /\b(?:paspor\w*|passport)\b.{0,40}\b(?:habis|abis|entek|expire[sd]?|expir\w+|mati|runs? out)\b.{0,80}\b(?:masih|msh|isih|still|harus|kudu|must|need to|wajib|perlu)\b/i,
    unless: /\b(?:syarat\w*|biaya\w*|berapa|bring|cost|how much|dokumen\w*|hari|booking|kode\w*)\b/i,
    answer: (h) => (h.dialogue.bookings.length === 0 ? "expired" : undefined),
  },
  {
    said: /\b(?:pick(?:ing)?(?: it| them| the passport)? up|collect(?:ing)?(?: it| the passport)?)\b.{0,40}\b(?:for (?:her|him|them|my \w+|me)|someone else|somebody else|on (?:her|his|their|my) behalf|instead of)\b|\b(?:ambil|diambil|ngambil|pengambilan)\w*\b.{0,25}\b(?:diwakil\w*|wakil\w*|orang lain|titip\w*|dititip\w*)\b/i,
    answer: () => "proxy-collect",
  },
  {
    // "KK asli di kampung, adanya fotokopi doang": originals are wanted.
    said: /\b(?:fotokopi\w*|foto copy|fotocopy|potokopi|copy|scan\w*|softcopy)(?:nya)?\W+(?:aja|saja|doang|tok|only|thok)\b|\b(?:cuma|cuman|hanya|adanya|only)\W+(?:\S+\W+){0,2}?(?:fotokopi\w*|foto copy|fotocopy|potokopi|cop(?:y|ies)|scan\w*|photocop\w+)\b/i,
    unless: /\b(?:berapa|brp|warna|bolak|ukuran|kertas|a4|bw|hitam)\b/i,
    answer: () => "copies-stamp",
  },
  {
    said: new RegExp(
      `\\b(?:tanpa|ga(?:k)? (?:pake|pakai|usah|perlu)|nggak (?:pake|pakai|usah|perlu)|tidak (?:pakai|usah|perlu)|teu kedah)\\W+(?:\\S+\\W+){0,2}?${register}|\\bwithout (?:an? |any |having )?(?:\\w+ )?(?:appointments?|bookings?|registration|reservation|registering|booking)\\b|\\bwalk[- ]?ins?\\b|\\bgo ?show\\b|\\b(?:show|turn) up\\b|\\b(?:just|simply) (?:come in|come by|drop (?:by|in)|pop in|go there)\\b|\\bcome in (?:any ?time|when)|\\b(?:datang|dateng|dtg|masuk|kesana|ke sana)\\W+(?:kapan (?:aja|saja)|sewaktu-?waktu|pas (?:senggang|sempat|longgar))\\b|\\b(?:harus|wajib|kudu|mesti|perlu)\\W+(?:\\S+\\W+){0,2}?${register}\\b.{0,40}\\batau\\b.{0,20}\\b(?:datang|dateng|langsung|lgsg)\\b`,
      "i",
    ),
    unless:
      /\b(?:don'?t|do not|doesn'?t|didn'?t|never|can'?t|not) (?:show|turn) up\b|\b(?:ambil|diambil|ngambil|collect\w*|pick\w*|denda|sanksi|bayar|fee|lapor|calo|hilang|ilang|lost|rusak|foto(?:kopi)?|ktp|kk|ikut|nganter|masuk ke(?: ruang)?|group|rombongan)\b(?!.{0,25}\b(?:ibu|bapak|mama|papa|bos)\b)/i,
    answer: walkIn,
  },
  {
    said: new RegExp(
      `\\b(?:harus|wajib|kudu|mesti|perlu|must|need to|have to)\\W+(?:\\S+\\W+){0,3}?${register}\\b`,
      "i",
    ),
    answer: (h) => {
      if (h.dialogue.bookings.length > 0) return undefined;
      // "Anak umur 4 tahun harus booking juga?"
      if (small.test(h.reading.text)) return "pregnant-baby";
      if (old.test(h.reading.text)) return "elderly";
      // "Perlu antri ga?" behind the papers of a baby.
      const { subject } = h.state;
      return wordCount(h.reading.text) <= fewWords && subject === "papers-child" ? "pregnant-baby" : undefined;
    },
  },
  {
    said: /\b(?:(?:kantor\w*|imigrasi|loket|kanim)\W+(?:\S+\W+){0,2}?)?\b(?:buka|tutup)(?:nya)?\W+(?:(?:sampai|sampe|smp|ampe|nya|dari|hari \w+|itu)\W+){0,3}(?:jam|pukul)\W+(?:brp|berapa|brapa)\b|\b(?:sampai|sampe|smp|ampe) (?:jam|pukul) (?:brp|berapa|brapa)\W+(?:kantor\w*\W+)?(?:buka|tutup)\w*\b|\bjam (?:brp|berapa|brapa) (?:kantor\w* |imigrasi )?(?:buka|tutup)\w*\b|\bwhat time (?:do|does) (?:you|the office|it|they|immigration) (?:open|close)\b/i,
    unless:
      /\b(?:daftar\w*|pendaftaran|kuota|slot|antri\w*|antrean|antrian|online|chat|wa|kantin|bank|pos)\b|\bparkir\w*\W+(?:\S+\W+)?(?:buka|tutup)\b/i,
    answer: (h) => (collects.test(h.reading.text) ? "collection-how" : "hours"),
  },
  {
    said: /\b(?:e-?\s?pas+po\w*|epaspor\w*|pas+por\w* (?:yg |yang )?elektroni[ck]\w*|(?:yg |yang )elektroni[ck]\w*|e-?passports?|electronic passports?)\b/i,
    unless:
      /\b(?:biaya\w*|harga\w*|brp|berapa|bayar\w*|hilang|rusak|syarat\w*|jadi\w*|how much|cost|fee|documents?|papers)\b/i,
    answer: (h) => (isStory(h) ? "e-passport" : undefined),
  },
  {
    said: /\b(?:gratis\w*|free(?: of charge)?|(?:ga|gak|nggak|tidak) (?:di)?(?:bayar|pungut)|cuma-cuma)\b/i,
    unless:
      /\b(?:antri\w*|antrean|antrian|booking|daftar\w*|slot|kosong|when|day|wifi|parkir\w*|parking|foto(?:kopi)?)\b/i,
    answer: (h) => (isStory(h) ? "fee" : undefined),
  },
  {
    said: /\b(?:transfer|tf|bayar\w*)\b.{0,30}\b(?:antr(?:i|e)an|antri|pendaftaran\w*|daftar\w*|booking\w*|reservasi)\b|\b(?:antr(?:i|e)an|pendaftaran\w*|booking\w*)(?:nya)?(?: ini| itu)?\W+(?:\S+\W+){0,3}?(?:di)?(?:bayar|transfer|kebayar)\w*\b|\b(?:pay|charge|fee)\w*\b.{0,20}\b(?:for (?:the |this )?(?:queue|booking|appointment|registration))\b/i,
    unless: /\b(?:calo|orang|joki|ditawari\w*|nawarin|minta|diminta|ngaku\w*|nelpon|telepon|asked?|called)\b/i,
    answer: (h) => (chanceOf(h, "broker-offer", "broker-report", "hoax-check") < 0.25 ? "fee" : undefined),
  },
  {
    said: /\b(?:cara|gimana|gmn|gmna|bagaimana|how)\b.{0,14}\b(?:n?da[fp]tar\w*|register|sign up|book)\b|\b(?:n?da[fp]tar\w*)\W+(?:(?:paspor\w*|itu|antri\w*|antrean)\W+){0,2}(?:gimana|gmn|gmna|bagaimana|caranya|cara|piye|kumaha|how)\b/i,
    unless: /\b(?:rombongan|grup|group|\d{2,} (?:orang|org|people)|haji reguler|porsi|ulang|batal\w*|cancel\w*)\b/i,
    answer: (h) => (isStory(h) && h.dialogue.bookings.length === 0 && !goneOrDamaged(h) ? "how-to-book" : undefined),
  },
  {
    said: /\b(?:petugas\w*|pegawai\w*|officers?|staff|someone|somebody)\b.{0,25}\b(?:ke rumah|datang ke|jemput bola|(?:come|visit)\w* (?:to )?(?:our|my|her|his|the) (?:house|home|place))\b|\b(?:foto|layanan|pelayanan|wawancara)\w*\b.{0,15}\bdi rumah\b|\b(?:home (?:visit|service)|jemput bola|layanan keliling)\b/i,
    answer: () => "disabled",
  },
  {
    said: bedridden,
    unless: /\b(?:ambil|batal\w*|pindah\w*|undur\w*|cancel\w*|move|parkir\w*|syarat\w*|dokumen\w*)\b/i,
    answer: (h) => {
      const { first } = meaningOf(h);
      return first === undefined || first === "elderly" || first === "proxy-apply" ? "disabled" : undefined;
    },
  },
  {
    said: /\b(?:ijazah|akta|akte|buku nikah|surat nikah|diploma|birth certificate|marriage (?:book|certificate)|baptis\w*)\b/i,
    unless: /\b(?:anak|bayi|child\w*|baby|son|daughter|beda|berbeda|salah|differ\w*|ktp hilang)\b/i,
    answer: (h) => (onlyHas.test(h.reading.text) && isPapers(h) ? "substitute-paper" : undefined),
  },
  {
    said: /\b(?:(?:berapa|brp|brapa) menit (?:sebelum\w*|lebih awal)|(?:lebih awal|sebelumnya) (?:berapa|brp) menit|(?:setengah jam|sejam|\d+ menit) sebelum\w* cukup|how early\b|how (?:long|many minutes|much earlier) before\b)/i,
    answer: () => "when-arrive",
  },
  {
    said: /\bdi (?:sana|situ|dalam|imigrasi|kantor\w*)(?:nya)?\W+(?:\S+\W+){0,2}?(?:berapa|brp|brapa) (?:jam|lama)\b(?! (?:buka|tutup))|\b(?:makan waktu|nunggu\w*|antre\w*) (?:berapa|brp|brapa|sampe berapa) (?:jam|lama)\b|\bhow (?:many hours|long) (?:will|do|does|would|must) (?:i|we|he|she|it|they) (?:have to )?(?:be|stay|wait|take)\b/i,
    unless: /\b(?:jadi\w*|ambil|diambil|telat|terlambat|ready|passport take|collect\w*|late|sebelum\w*)\b/i,
    answer: (h) => (h.dialogue.today ? undefined : "how-long"),
  },
  {
    said: /\b(?:lewat|dari|pake|pakai|via|pk|from|with|on)\W+(?:\S+\W+){0,1}?(?:nomor|nomer|no|hp|wa|number|phone)\W+(?:\S+\W+){0,1}?(?:istri|suami|anak|ibu|bapak|mama|papa|adik|kakak|te?man|saudara)\b|\b(?:from|with|on|using) (?:my|his|her) (?:wife|husband|son|daughter|mother|father|brother|sister|friend)'?s (?:phone|number|whatsapp)\b/i,
    unless: /\b(?:bisa|boleh|can i|may i)\W+(?:\S+\W+){0,3}?(?:n?daftar\w*|book\w*)\b/i,
    answer: (h) =>
      (notSeen.test(h.reading.text) || registered.test(h.reading.text)) && h.dialogue.bookings.length === 0
        ? "about-other"
        : undefined,
  },
];

/** A child is who comes, or was asked about. */
function ofChild({ dialogue, draft, state, today, reading }: IntentContext): boolean {
  const { subject = "" } = state;
  const born = dialogue.bookings.map(({ applicant }) => applicant.birthDate);
  for (const { birth } of draft?.people ?? []) if (birth) born.push(Temporal.PlainDate.from(birth));
  const isSpokenOf = /^(?:papers-child|one-parent|must-come)$/.test(subject) || reading.service === "child";
  return isSpokenOf || draft?.service === "child" || born.some((birth) => isChild(birth, today));
}

/** "Saya udah daftar kemarin lewat HP istri": it is opened from there. */
const registered =
  /\b(?:sudah|udah|udh|sdh|kemarin|kmrn|already|have|was)\W+(?:\S+\W+){0,2}?(?:(?:di|ke)?(?:daftar|pesan|booking)\w*|terdaftar|registered|booked)\b/i;
const fewWords = 6;
const onlyHas =
  /\b(?:adanya|cuma (?:ada|punya)|hanya (?:ada|punya)|punyanya|(?:ga|gak|nggak|tidak|tdk) (?:punya|ada|sekolah|lulus|tamat)|only have|don'?t have|never went to school)\b/i;
const notSeen =
  /\b(?:kok|knp|kenapa|why)\b.{0,40}\b(?:ga|gak|nggak|tidak|kosong|belum|can'?t|not|nothing)\b|\b(?:ga|gak|nggak|tidak) (?:ada|muncul|kelihatan|keliatan|kebaca)\b|\bkosong\b|\bcan'?t (?:i )?(?:see|find)\b/i;

function isPapers(h: IntentContext): boolean {
  const { first } = meaningOf(h);
  return first === undefined || first.startsWith("papers") || first === "substitute-paper" || first === "copies-stamp";
}
