import { isAnd, isKin } from "./kin.ts";
import { isTarget } from "./scan.ts";
import { lowAt, type Token } from "./tokens.ts";

// Somebody says a day and then another one: the last wish counts.

interface Place {
  from: number;
  to: number;
}

/** Of days in the order of the text those that are given up: before a turn, or because something took their place. */
export function givenUp<P extends Place>(tokens: readonly Token[], days: readonly P[]): P[] {
  const lesser = days.filter((day) => isLesser(tokens, day.from));
  if (lesser.length > 0 && lesser.length < days.length) return lesser;
  const second = days.findIndex((day, i) => i > 0 && isSecondChoice(tokens, days[i - 1] as P, day));
  if (second > 0) return days.slice(second);
  const last = days.findLast(
    (day, i) =>
      isTarget(tokens, day.from) ||
      (i > 0 && turns(tokens, days[i - 1] as P, day)) ||
      (i > 0 && isSettled(tokens, days[i - 1] as P, day)),
  );
  // "Ganti ke tgl 10, eh maksudnya tgl 11": the first target is turned from as well.
  const stays = (day: P, next: P | undefined) =>
    isTarget(tokens, day.from) && !(next && next.from <= (last?.from ?? -1) && turns(tokens, day, next));
  const before = days.filter((day, i) => last && day.from < last.from && !stays(day, days[i + 1]));
  return days.filter((day) => before.includes(day) || isRefused(tokens, day.to));
}

/** "The 10th rather than the 9th", "tgl 10 instead of 9", "daripada senin mending rabu": the day behind such words is the one that is not wished. */
function isLesser(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at > from - 4 && /^(the|tgl|tanggal|hari|hr|on|di|pas|yg|yang)$/.test(lowAt(tokens, at))) at -= 1;
  const [before, word] = [lowAt(tokens, at - 1), lowAt(tokens, at)];
  return (
    /^(daripada|drpd|ketimbang|dibanding|dibandingkan|over)$/.test(word) ||
    /^(?:rather than|instead of)$/.test(`${before} ${word}`)
  );
}

const turning = new Set(
  "eh ehh eeh ehm eits ups salah slh sori sory sorry ralat koreksi revisi maksud maksudnya maksudku mksd mksdnya bukan tunggu wait actually rather nvm scratch correction ding deng ketang".split(
    " ",
  ),
);

/** "Kamis. Eh jumat", "selasa, maksud saya rabu", "Tuesday, no wait, Wednesday": between the two the mind changes. */
export function turns(tokens: readonly Token[], before: Place, after: Place): boolean {
  let turned = false;
  for (let i = before.to; i < after.from; i++) {
    const word = lowAt(tokens, i);
    // "3 mei 1980 eh sama istri 4 juni": somebody else is added; the "deng" of "eh jangan deng" adds nobody.
    if ((isAnd(word) && !(turned && turning.has(word))) || isKin(word)) return false;
    turned ||= turning.has(word) || (word === "i" && lowAt(tokens, i + 1) === "mean");
    // "Hari ini tanggal 8 kan? Saya mau tanggal 10" is sure of the first, and wants the second.
    turned ||= word === "kan" && lowAt(tokens, i + 1) === "?";
  }
  // "Senin ding": the turn is said behind the new day.
  return turned || /^(ding|deng|ketang)$/.test(lowAt(tokens, after.to));
}

/** "Tgl 22 kerja, senin aja": of two days the one that is settled with. */
function isSettled(tokens: readonly Token[], before: Place, after: Place): boolean {
  if (!settling.has(lowAt(tokens, after.to)) || settling.has(lowAt(tokens, before.to))) return false;
  for (let i = before.to; i < after.from; i++)
    if (isAnd(lowAt(tokens, i)) || isKin(lowAt(tokens, i)) || /^(saya|sy|aku|me|i)$/.test(lowAt(tokens, i)))
      return false;
  return after.from > before.to;
}
const settling = new Set("aja saja aj ajah sj deh wae ae bae wis instead".split(" "));

/** "Kalau senin penuh, selasa juga boleh", "tgl 14, if it is full the 15th": only where the first one cannot be had. */
function isSecondChoice(tokens: readonly Token[], before: Place, after: Place): boolean {
  let full = before.to;
  while (full < after.from && !isFull(tokens, full)) full += 1;
  if (full === after.from) return false;
  for (let i = before.from - 4; i < full; i++) if (conditions.has(lowAt(tokens, i))) return true;
  return false;
}
const conditions = new Set(
  "kalau kalo klo kl kalu jika jk if misal misalnya andai seandainya semisal nek upami when".split(" "),
);

function isFull(tokens: readonly Token[], i: number): boolean {
  const [word, behind] = [lowAt(tokens, i), lowAt(tokens, i + 1)];
  if (/^(penuh|pnuh|full|fully|tutup|taken|unavailable|kebek|pinuh|abis|habis|gone)$/.test(word)) return true;
  // "Kalo engga selasa", "if not Monday".
  if (/^(ga|gak|gk|ngga|nggak|engga|enggak|tidak|tdk|not)$/.test(word) && conditions.has(lowAt(tokens, i - 1)))
    return true;
  return (
    /^(ga|gak|gk|ngga|nggak|tidak|tdk|not|no|isnt|cant)$/.test(word) &&
    /^(ada|bisa|bs|dapet|dapat|available|possible|free|slots?)$/.test(behind)
  );
}

/** "Tgl 8, eh ga bisa deh", "10 August, oh wait I can't that day": a day that is taken back in the same breath, with none in its place. */
export function isWithdrawn(tokens: readonly Token[], { to }: Place, until = to + farthest): boolean {
  let turned = false;
  for (let i = to; i < Math.min(to + farthest, until); i++) {
    const word = lowAt(tokens, i);
    if (turned && (refusesIt(tokens, i, lowAt(tokens, to - 1)) || hinders(tokens, i))) return true;
    turned ||= turningBack.has(word) || (pointing.has(word) && i > to);
    if (isAnd(word) || isKin(word)) return false;
  }
  return false;
}
const farthest = 9;
const turningBack = new Set(
  "eh ehh eits ups duh aduh waduh wah yah hmm oh wait tunggu sori sorry maaf ternyata actually oops deng tapi tp but kayaknya kyknya".split(
    " ",
  ),
);
/** "Tgl segitu", "hari itu", "that day": the day is spoken of once more. */
const pointing = new Set("segitu that itu tsb".split(" "));

/** "... ga bisa deh", "... gajadi", and nothing behind it that is impossible instead: "ga bisa pagi" keeps the day. */
function refusesIt(tokens: readonly Token[], i: number, day: string): boolean {
  const isOneWord = /^(?:ga|gak|ngga|nggak|tak|tdk)(?:bisa|bs|jadi)$/.test(lowAt(tokens, i));
  if (!isOneWord && !isRefused(tokens, i)) return false;
  const behind = tokens[i + (isOneWord || /^(batal|penuh|full|tutup|libur)$/.test(lowAt(tokens, i)) ? 1 : 2)];
  return behind?.is !== "word" || endings.has(behind.low) || behind.low === day;
}
const endings = new Set(
  "deh deng ding dong ya yah sih nih lah ah kak min pak bu mas mbak bang aku saya sy gue tgl tanggal hari itu segitu that on kalo kalau soalnya karena krn sorry maaf ternyata kayaknya".split(
    " ",
  ),
);

/** "... ada acara", "I have a meeting", "lagi dinas": something else is on that day. */
function hinders(tokens: readonly Token[], i: number): boolean {
  const [word, second, third] = [lowAt(tokens, i), lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  // "But I can't come before 10" keeps the day.
  if (/^(cant|cannot|wont|unable)$/.test(word))
    return !tokens
      .slice(i, i + farthest)
      .some(({ low }) => /^(before|after|morning|afternoon|early|late|at|until)$/.test(low));
  if (/^(ada|have|got|has)$/.test(word)) return busy.has(second) || busy.has(third);
  return /^(lagi|msh|masih|am|im|ill|be|i|saya|sy|aku|gue)$/.test(word) && busy.has(second);
}
const busy = new Set(
  "acara rapat meeting kerja dinas ujian exam sidang kondangan nikahan wedding sekolah sibuk busy away work working travelling traveling shift piket".split(
    " ",
  ),
);

/** "... ga bisa", "... tidak jadi", "... batal" behind a day. */
function isRefused(tokens: readonly Token[], from: number): boolean {
  // "Selasa juga ga bisa".
  const i = /^(juga|jg|pun|saya|sy|aku|too|also)$/.test(lowAt(tokens, from)) ? from + 1 : from;
  const [not, can] = [lowAt(tokens, i), lowAt(tokens, i + 1)];
  if (/^(batal|penuh|full|tutup|libur)$/.test(not)) return true;
  return (
    /^(ga|gak|gk|tidak|tdk|nggak|ngga|enggak|g|cant|cannot|teu|ora|kagak|indak|mboten|boten|ndak|henteu)$/.test(not) &&
    /^(bisa|bs|jadi|sempat|dulu|iso|tiasa|isa|saged|saget)$/.test(can)
  );
}
