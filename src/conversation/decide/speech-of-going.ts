import { denies, givesUp, speaksOf } from "./speech.ts";

// Who goes and who stays, as half a sentence says it.

const stays =
  /\b(?:tetap|tetep|ttp|keep\w*|stay\w*|remain\w*|still|jangan|jgn|ulah|ojo|lanjut|biarin|biarkan|biar(?!\s+(?:bareng\w*|sama\w*|(?:di)?temen\w*|nemen\w*|ikut|sekali\w*|cepet|cepat|ga|gak|nggak|ngga|tidak|bisa|bs|enak|gampang|lebih|satu|se\w+)\b)|leave|masih(?!\s+(?:di|ada|otw|tidur|kerja|kuliah|sekolah|dinas|sakit)\b)|don'?t|dont)\b/i;
const not = "(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|indak|teu|ora|kagak|kaga|mboten)";
const able = "(?:bisa|bs|sempat|sempet|mungkin|iso|tiasa|saged|dapat|jadi|jd|kekejar|keburu)";
/** "Hadir", "ke imigrasi": being there, in any of its words. */
const being =
  "(?:ikut|datang|dateng|dtg|hadir|milu|sumping|dongkap|rawuh|teko|pergi|(?:ke ?)(?:sana|situ|sono|imigrasi|kantor|kanim))";
const drops = new RegExp(
  `\\b(?:${not}\\W*(?:(?:usah |perlu )?(?:ikut|berangkat)|janten|milu|(?:usah|perlu)(?=\\s*(?:ikut|didaftar\\w*|deh|dulu|lah|aja|jadi)?\\s*(?:[,.;!]|$))|${able}\\W+(?:\\S+\\W+){0,2}?${being})|not (?:coming|going)|(?:is|are)n['’]?t (?:coming|going)|don'?t (?:come|show up|turn up)|no[- ]?show|drop(?:s|ped)? out|miss (?:my|our|the) (?:slot|appointment|booking|turn)|(?:can(?:no|')?t|cannot|could(?:n'?t| not)|won'?t|unable to|not able to|not going to)(?: be able to)? (?:come|go|make(?: it)?|attend|be there|show up)|berhalangan|mundur)\\b`,
  "i",
);

/** The one who is spoken of stays. */
export function saysStays(part: string): boolean {
  return stays.test(part) || denies(part, "cancel");
}

/** The one who is spoken of does not come, or is to be cancelled. */
export function saysOut(part: string): boolean {
  return (
    !denies(part, "cancel") && (speaksOf(part, "cancel") || givesUp(part) || drops.test(part) || noNeed.test(part))
  );
}
/** "Yang Lusi ga usah", and nothing behind it. */
const noNeed = new RegExp(
  `\\b${not}\\W?(?:usah|perlu)\\b\\W*(?:(?:deh|lah|aja|saja|ya|dulu|min|pak|bu|kak)\\W*)*$`,
  "i",
);

/** Whoever is spoken of will not be there, whatever is to be done about it. */
export function cannotBeThere(text: string): boolean {
  return drops.test(text);
}

/** "Senin ga bisa", "not Monday", "jangan jam 8": the time that stands beside it is out. */
export function refusesTime(text: string): boolean {
  return refuses.test(text);
}
const refuses =
  /\b(?:jangan|jgn|(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|indak|teu|ora|kagak|mboten)\W*(?:bisa|bs|dapat|sempat|sempet|sampek|tiasa|iso|saged|janten|jadi|jd|jadwal)|can(?:no|')?t|cannot|won'?t|not (?:possible|available|free|good)|doesn'?t work|no good|berhalangan)\b/i;

/** What keeps people from coming; beside their own day, or a "ga jadi", it is said for that. */
export function hasReason(text: string): boolean {
  return reasons.test(text);
}
/** The same, where "ada" and "harus" alone name nothing: "kamis ada?" */
export function namesReason(text: string): boolean {
  return hasReason(text.replace(/\b(?:ada|harus|lagi)\b/gi, " "));
}
const reasons =
  /\b(?:ada|lagi|harus|covid|positif|tipes|tifus|dbd|igd|icu|operasi|kecelakaan|musibah|banjir|melahirkan|accident|surgery|kerja\w*|shift|piket|dinas|sakit|ujian|sekolah|kuliah|opname|dirawat|rawat inap|rs|rumah sakit|demam|meninggal|wafat|duka|lahiran|hospital\w*|sick|ill|funeral|passed away|rapat|meeting|acara|wisuda\w*|sidang|lomba|undangan|kondangan|hajatan|nikahan|kawinan|sunatan|khitanan|arisan|pengajian|graduation|wedding|panggilan|interview|luar kota|mudik|busy|work\w*|exam|trip|away|out of town|came up|kelamaan|kecepatan|kecepetan|too (?:early|late|soon|far))\b/i;

/** "Kalau ga dateng sama sekali", "if I don't show up". */
export function saysAbsent(text: string): boolean {
  return notComing.test(text);
}
const notComing =
  /\b(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|tak|ndak|ora|teu|not|don'?t|doesn'?t|didn'?t|won'?t|can'?t|never)\W+(?:(?:jadi|bisa|sempat|sempet)\W+)?(?:datang|dateng|dtg|hadir|come|show(?: up)?|turn up|make it)\b|\bmangkir\b|\bno.?show\b/i;
