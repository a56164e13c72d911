import type { Reading } from "../recognise/reading.ts";
import { agrees } from "./agrees.ts";

// How something is said, whatever it is about: as a question, as a denial, of somebody else. The policy's laws stand on these three: a classifier
// that knows what a sentence is about does not know whether it is wanted.

const asking =
  /\?|\b(?:seandainya|andai|andaikan|misalnya|misal|umpama|what if|suppose|just asking|cuma tanya|cuman tanya|apa|apakah|apaan|brp|berapa|brapa|kapan|kpn|gimana|gmn|gmna|gimn|bagaimana|bgmn|kenapa|knp|napa|kok|mengapa|mana|dimana|dmn|kemana|siapa|bisakah|bolehkah|perlukah|haruskah|emang|emangnya|piye|kumaha|naha|pripun|pinten|sabaraha|iraha|opo|ngopo|baa|bilo|what|what's|when|where|which|who|whose|why|how|can i|can we|could i|could you|may i|do i|do you|does|did|is it|is there|are there|are you|is the|should i|must i|will i|am i)\b/i;

/** "Bisa gak", "boleh ga", "udah blm", "harus ... kah": a word of possibility with its denial, or first in the sentence. */
const asksWhether =
  /\b(?:bisa|bs|boleh|blh|bole|perlu|prlu|harus|hrs|wajib|masih|msh|ada|(?:sudah|udah|udh|sdh)(?!\W+(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak)\b)|dapat|dpt|mau|aman|jadi|valid|sah|kena|saged|tiasa|iso|buliah|bulih)\b[^.!\n]{0,60}\b(?:ga|gak|gk|g|nggak|ngga|enggak|engga|kagak|kaga|tidak|tdk|ndak|ora|teu|henteu|belum|blm|blom|indak|kah|kan)\b|^\W*(?:(?:min|mimin|admin|kak|pak|bu|bang|mas|mbak|gan|om|maaf|permisi|punten|halo|hai|pagi|siang|sore|malam|selamat|assalamualaikum|assalamu'alaikum)\W+)*(?:bisa|boleh|apakah|masih bisa|masih ada|kira2|kira-kira|(?:can|could|may|should|must|will|would|do|does|did|is|are|was) (?:i|we|you|it|they|he|she|the|this|that|there|my|our|your|someone|anyone|somebody|\w+day|tomorrow|today))\b/i;

/** "Rabu kosong ga": the denial at the end of a sentence asks. */
const endsAsking =
  /\w+\W+\w+\W+(?:ga|gak|gk|nggak|ngga|enggak|engga|kagak|kaga|ndak|kah|ora|teu|henteu)\W*(?:ya|sih|min|kak|pak|bu|mas|mbak|bang)?\W*$/i;

/** Whether the text asks, as far as its form says so. A polite "bisa tolong ..." asks as well: nothing is lost by answering it. */
export function asks({ text, exact }: Pick<Reading, "text" | "exact">): boolean {
  if (exact) return false;
  // "Boleh" may be an answer; "ya?" asks for one.
  if (agrees(text)) return false;
  return asking.test(text) || asksWhether.test(text) || endsAsking.test(text);
}

/** "Boleh tanya?", "quick question": wants to hear that it may. What stands behind it may be the question itself. */
export const asksToAsk = /\b(?:(?:ber)?tanya|nanya|nanyak|naros|tangled|takon|batanyo|ask|question)\b/i;

/** These forbid, also across a comma: "jangan dulu pak, dibatalin". Javanese "aja dibatalke" is no "aja dibatalin". */
const forbids =
  "never ?mind|forget(?: about)?|g(?:a|ak|k)?(?:usah|ush|osah)(?!\\W*(?:deh|lah|lagi|aja|saja|ah)?\\s*[,.;])|jangan|jgn|jngn|jangn|ojo|aja(?=h? dibatal(?:ke|no|aken|na)\\b)|ulah|moal|don'?t|dont|do not|never|no need to|tanpa|batal(?=\\s+batal)";
/** These deny what stands in their own half: "anaknya ga ikut, dibatalin aja" denies no cancelling. */
const denial =
  "tidak|tdk|tak|ga|gak|gk|nggak|ngga|enggak|engga|kagak|kaga|ndak|ora|mboten|teu|henteu|indak|bukan|bukannya|not|didn'?t|won'?t|haven'?t|blm|belum";
const not = "(?:ga|gak|gk|g|nggak|ngga|enggak|engga|kagak|kaga|tidak|tdk|tak|ndak|indak|ora|teu|mboten|henteu)";
const stems = {
  cancel:
    "mundur (?:aja |saja )?dari|(?:di)?cabut|withdraw|drop(?=\\s+(?:me|him|her|it|us|them|my|our|his|the)\\b)|remove (?:her|him|them|me|us)(?!\\s+(?:data|info\\w*|number|phone))\\b|(?:take|leave|cross) (?!time|work|days?|my|glasses|shoes|hat|jacket|mask|hijab|it\\b)(?:her|him|them|me|us|\\w+) (?:out|off)(?!\\W+(?:of|a|the) (?:town|photo|picture))|(?:di)?coret|(?:di|mem|ng|nga|ke|m)?batal(?:kan|in|no|ke|keun|an|aken|e)?|btl|btal|(?:di|ke|nge)?-?cancel\\w*|bolai|bedo|take \\w+(?: \\w+)? off|off the list|(?:remove|release|give up) (?:my|our|his|her|their|the) (?:booking|appointment|slot|seat|place|name)s?|(?:di)?lepas(?:kan|in)? (?:\\w+ )?(?:tempat|slot|booking|antr[ei]an|jadwal)\\w*",
  erase: "(?:di|meng|ng)?(?:hapus|apus)(?:kan|in)?|erase\\w*|delet\\w*",
  move: "(?:nga|di)(?:geser|robih)(?:keun)?|mindah(?:keun|in|kan)?|(?:di|mem|ke)?pindah(?:kan|in|no|ke|keun|aken)?|(?:di)?(?:undur|mundur|geser|maju|ganti|alih)(?:kan|in|no|ke|keun|aken)?|(?:di|me)?r?ubah|shift(?:ed)? (?:my|our|the|it)|(?:di)?(?:jadwal|atur)(?:kan|in)? ulang|move[sd]?|moving|reschedul\\w*|chang\\w*|postpon\\w*|switch\\w*|swap|push(?:ed)? (?:it )?(?:back|to)",
} as const;
export type Destroying = keyof typeof stems;

const ofAct = Object.fromEntries(
  Object.entries(stems).map(([act, stem]) => [
    act,
    {
      said: new RegExp(`\\b(?:${stem})\\b`, "i"),
      // Up to three words may stand between: "jangan sampai saya dibatalin", "tidak mau saya batalkan".
      denied: new RegExp(
        `\\b(?:(?:${forbids})\\b(?:\\W+\\S+){0,3}?\\W+|(?:${denial})\\b(?:[^\\S\\n]+[^\\s,.;]+){0,3}?[^\\S\\n]+)(?:${stem})\\b`,
        "i",
      ),
      // "Batalnya ga jadi", "cancel? no, keep it".
      takenBack: new RegExp(
        `\\b(?:${stem})(?:nya)?\\b\\W+(?:\\S+\\W+){0,2}?(?:ga jadi|gak jadi|gk jadi|nggak jadi|ngga jadi|tidak jadi|jangan|jgn|ora sido|teu jadi)\\b`,
        "i",
      ),
      // "Gajadi pindah", and nothing behind it: the act itself is given up. "Ga jadi, batal aja" gives up the visit.
      undone: new RegExp(
        `\\b${not}\\s*(?:jadi|jd|sido)\\s+(?:${stem})(?:nya)?(?:\\s+(?:deh|dah|ya|kok|min|pak|bu|kak|lah|ah|dulu))*\\s*(?:[,.;!\\n]|$)`,
        "i",
      ),
    },
  ]),
) as Record<Destroying, { said: RegExp; denied: RegExp; takenBack: RegExp; undone: RegExp }>;

/** Whether a word of cancelling, erasing or moving stands in the text. */
export function speaksOf(text: string, act: Destroying): boolean {
  return ofAct[act].said.test(text);
}

/** Whether the text says that it must not be done: "jangan dibatalin", "gak mau batal", "please don't cancel". "Ga jadi, batal aja" does not. */
export function denies(text: string, act: Destroying): boolean {
  const { denied, takenBack, undone } = ofAct[act];
  const plain = text.replace(notDenials, " ");
  return undone.test(text) || denied.test(plain) || takenBack.test(plain);
}
/** These look like a denial and are a reason: "ga bisa datang, batal", "ga jadi batalin aja". */
const notDenials =
  /\b(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|tak|ora|teu|kagak|belum|blm|can'?t|cannot|won'?t|not)\W+(?:bisa|bs|jadi|jd|sempat|sempet|keburu|(?:usah|perlu)(?=\W*(?:deh|lah|lagi|aja|saja|ah)?\s*[,.;])|mau datang|dateng|datang|ikut|butuh|iso|sido|tiasa|able|come|coming|be able|make it|need)\b|\b(?:don'?t|dont|do not|no longer|won'?t)\W+(?:need|want (?:this|it|that|the|my))\b/gi;

const cancelling =
  "(?:di)?(?:batal(?:kan|in)?|cancel)|btl|(?:ga|gak|gk|nggak|ngga|tidak|tdk|ora|teu)\\W+(?:jadi|jd|ikut)|cancel(?:l?ed|s|ling)?|mundur|out";
const others =
  "temen|teman|tmn|temanku|sepupu|tetangga|penerbangan|pesawat|flight|tiket|ticket|hotel|tour|tur|acara|rapat|meeting|kereta|travel|umroh|umrah|rombongan|bos|boss|friend|colleague|cousin|neighbou?r|trip|keberangkatan|berangkatnya|agen|agent";
const otherThings = new RegExp(
  `\\b(?:${others})(?:nya)?\\b(?:\\W+(?:saya|sy|ku|my))?(?:[^\\S\\n]+(?!saya\\b|sy\\b|aku\\b|gue\\b|punya)[^\\s,.;]+){0,7}?\\W+(?:${cancelling})\\b|\\b(?:${cancelling})\\W+(?:ikut|berangkat)?\\W*(?:${others})\\b`,
  "i",
);
const relatives =
  "istri|suami|anak|adik|adek|kakak|ibu|bapak|ayah|mama|papa|mertua|keponakan|dia|mereka|wife|husband|son|daughter|brother|sister|mother|father|mom|dad|he|she|they";
const relativesOut = new RegExp(
  `\\b(?:${relatives})(?:nya|ku)?\\b(?:\\W+(?:saya|sy|ku|my))?(?:\\W+\\S+){0,1}?\\W+(?:${cancelling})\\b`,
  "i",
);

/** Whether somebody or something else is cancelled and not the booking of whoever writes: "temen saya batal ikut", "penerbangan dibatalkan". */
export function cancelsElsewhere(text: string): boolean {
  if (ordersCancelling(text) || opensWithGivingUp.test(text)) return false;
  return (
    otherThings.test(text) ||
    (relativesOut.test(text) && !/\b(?:batalkan|batalin|cancel (?:the|my|his|her|their))\b/i.test(text))
  );
}

/** "Mau dibatalkan saja pak", "cancel it please": a half of the sentence that is nothing but the order. */
export function ordersCancelling(text: string): boolean {
  return text
    .split(/[,.;!?\n]|\b(?:karena|krn|soalnya|because|since|as)\b/i)
    .some((half) => onlyOrder.test(half) || opensWithOrder.test(half));
}
/** "Batalin aja deh nanti saya daftar lagi": ordered at once, whatever follows. */
const opensWithOrder =
  /^\W*(?:(?:pak|bu|min|kak|mas|mbak|bang|jadi|jd|makanya|so|tolong|tlg|mohon|minta|please|pls|mau)\W+)*(?:(?:di)?batal(?:kan|in)|(?:di)?cancel)\s+(?:aja|saja|dulu|dl|deh|it|my|booking\w*|punya|yg|yang)\b/i;
const onlyOrder =
  /^\W*(?:(?:pak|bu|min|kak|mas|mbak|bang|maaf|mf|sorry|jadi|jd|makanya|so|ya ?udah|yaudah|kalo gitu|kalau gitu)\W+)*(?:(?:saya|sy|aku|kami|i)\W+)?(?:(?:mau|mo|ingin|pengen|minta|tolong|tlg|mohon|terpaksa|harap|please|pls|want to|would like to|'d like to|have to|need to|just)\W+)*(?:(?:di)?batal(?:kan|in|aken|keun)|(?:di)?cancel)\W*(?:(?:it|saja|aja|ae|wae|weh|deh|dulu|dong|ya|lah|pak|bu|min|kak|please|pls|booking(?:an)?|jadwal|saya|nya)\W*)*$/i;
/** "Gak jadi pak, majikan batalin kontrak saya": what is cancelled elsewhere is why. */
const opensWithGivingUp = new RegExp(
  `^\\W*(?:(?:maaf|mf|sorry|pak|bu|min|kak|saya|sy|aku|ya|eh)\\W+)*${not}\\W*(?:jadi|jd)\\b(?!\\W+(?:batal|cancel|pindah|ganti))`,
  "i",
);

/** "Takut batal otomatis", "kok dibatalin sih": cancelling happens to the writer, who has not asked for it. */
export function fearsCancelling(text: string): boolean {
  // "Takut ga keburu, batalin aja" and "I'm afraid I have to cancel" fear no cancelling.
  const halves = text.replace(regret, " ").split(/[,.;!\n]/);
  return (
    halves.some((half) => fear.test(half) && speaksOf(half, "cancel")) ||
    (/\b(?:kok|kenapa|knp|napa|why|siapa|who)\b/i.test(text) &&
      /\b(?:dibatal\w*|batal|cancel+ed|dicancel)\b/i.test(text))
  );
}

const fear =
  /\b(?:otomatis|(?:batal|cancel)\w*\W+(?:\w+\W+)?sendiri|takut\w*|khawatir|jangan2|jangan-jangan|automatically|afraid|worried)\b/i;
const regret = /\b(?:i'?m|i am|we'?re|we are) afraid (?:that )?(?=(?:i|we)\b)/gi;

/** "Batal tadi kepencet", "typed by my son, ignore it": the word was a mistake. */
export function saysMistake(text: string): boolean {
  return /\b(?:kepencet|kepejet|kpncet|kesenggol|ke?ketik|salah (?:pencet|kirim|ketik|tekan)|(?:ga|gak|nggak|tidak|tdk) sengaja|abaikan|by (?:mistake|accident)|accident\w*|ignore|mistyped|pressed wrong)\b/i.test(
    text,
  );
}

/** "Eh salah", "sorry, wrong office": something is wrong, and not "nothing is wrong", "one of us", or "if something is wrong". */
export function saysWrong(text: string): boolean {
  return wrong.test(text.replace(noneWrong, " "));
}
/** The same, or what is right is said: "yang bener Depok", "should be Mataram", "bukan Bogor". */
export function saysRight(text: string): boolean {
  return saysWrong(text) || rights.test(text);
}
const rights =
  /\b(?:(?:yang|yg) (?:benar|bener|bnr|betul)|(?:se)?harusnya|hrsnya|(?:se)?mestinya|maksud\w*|bukan|bkn|should (?:be|have been)|supposed to|meant|not|instead of)\b/i;
const wrong = /\b(?:salah|slah|keliru|kliru|ralat|wrong|incorrect|mistakes?|mistaken)(?:nya)?\b/i;
const noneWrong =
  /\b(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|tak|ora|teu|bukan|not|isn'?t|nothing|kalau|kalo|klo|kl|if|in case|takut\w*|semoga)\W+(?:\S+\W+){0,3}?(?:salah|slah|keliru|kliru|wrong|incorrect|mistakes?|mistaken)\b|\bsalah\W+(?:satu|1)\b/gi;

/** "Ga jadi", "tidak jadi": what was wanted before is given up; what it was, the words do not say. */
export function givesUp(text: string): boolean {
  return givingUp.test(text);
}

const givingUp = new RegExp(
  `\\b(?:${not}|ojo|aja)\\W*(?:sido|sida|sios|saestu)\\b|\\b${not}\\W*(?:jadi|jd|janten)\\b`,
  "i",
);

/** "Ndak dulu lah", "ga usah deh yg itu", "not now": it is given up, or not wanted now; nothing about it is wrong. */
export function refusesSeat(text: string): boolean {
  return givesUp(text) || notNow.test(text);
}

const notNow = new RegExp(`\\b${not}\\W?(?:usah|dulu|dl)\\b|\\bnot (?:now|yet|any ?more)\\b`, "i");

const own =
  /\b(?:saya|sy|sya|aku|ak|gue|gua|gw|ane|kulo|kula|abdi|urang|ambo|ambe|aye|beta|sa|my|mine|i|me|our|kami|kita)\b|(?:booking|kode|jadwal|antrean|antrian)(?:ku|an ku)\b/i;
const ofOthers =
  /\b(?:teman|temen|tmn|tetangga|orang lain|orang itu|someone|somebody|else'?s|his|her|their|pacar|mantan|bos(?=\s+(?:saya|sy|aku|gue|gw|kami|ku)\b)|(?<=\b(?:buat|untuk|utk|punya|nama|si)\s)bos|rekan|atas nama|a\.?n\.?|an\.)\b/i;

/** Whether what is asked about is the writer's own. */
export function saysOwn(text: string): boolean {
  return own.test(text) && !ofOthers.test(text);
}

/** Whether it is somebody else's. */
export function isOfOthers(text: string): boolean {
  return ofOthers.test(text);
}

/** What becomes of what we know of people: no question about a seat, whatever word of time stands beside it. */
export const ofData =
  /\b(?:data\w*|datanya|informasi pribadi|personal (?:info\w*|details)|privasi\w*|privacy)\b(?!.{0,20}\b(?:paspor|benar|bener|salah|beda|lengkap|ktp)\b)/i;

/** Whether thanks are said. */
export function givesThanks(text: string): boolean {
  return /\b(?:makasih|mksh|ma?kasi\w*|t(?:e)?rima ?kasi\w*|trims|tengkyu|thanks|thank you|thx|tks|tq|nuwun|suwun|nuhun)\b/i.test(
    text,
  );
}

/** One key held down: no word of any language, whatever it resembles. */
export function isOneKey(text: string): boolean {
  return /^\P{L}*(\p{L})\1{3,}\P{L}*$/iu.test(text);
}
