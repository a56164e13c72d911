import { isChild } from "../age.ts";
import type { IntentName } from "../classify/intents.ts";
import { waiting } from "./at-office.ts";
import { papersOf } from "./choose.ts";
import { factOf } from "./fact.ts";
import { goneOrDamaged } from "./gone-passport.ts";
import { isOfGrandparent } from "./grandparent.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { isAbout } from "./meanings.ts";
import { asks } from "./speech.ts";
import { isThere } from "./who-is-there.ts";
import { wordCount } from "./word-count.ts";

// Which list of papers is asked for. The words name the act ("perpanjang"), but whose passport it is decides more: a child has a list of its own,
// whatever is done, and a passport of before 2009 or from abroad needs everything anew.

/** "Syaratnya apa?" */
export function papersAsked(h: IntentContext): Intent {
  const { service, text } = h.reading;
  // "Saya di meja berkas" of somebody who is there asks for no list.
  if (isThere(h) && /\bmeja\b/i.test(text)) return waiting(h) ?? factOf(h, "where-to");
  return listOfPapers(h, service);
}

/** The list that fits, or all of them in short. */
export function listOfPapers(h: IntentContext, said: string | undefined): Intent {
  const which = whichPapers(h, said);
  return which ? papersOf(h, which) : allLists(h);
}

/**
 * The list that the classifier guessed, unless the words say otherwise: "sama kaya bikin baru?" compares it with another, and "kagem ibu kula" is for no
 * child.
 */
export function guessedList(h: IntentContext, guessed: "new" | "renewal" | "child"): Intent {
  const { text, service } = h.reading;
  if (compares.test(text)) return allLists(h);
  // "Do I get it back?" behind the list: what becomes of the old passport stands in the answer, not in the list.
  if (guessed === "renewal" && h.state.subject === "papers-renew" && asks(h.reading)) return factOf(h, "papers-renew");
  if (guessed === "child" && (forAdult.test(text) || isOfGrandparent(text)) && !namesChild(text))
    return listOfPapers(h, service);
  return papersOf(h, whichPapers(h, guessed === "new" ? service : guessed) ?? guessed);
}

/** "Paspor saya terbitan KBRI Riyadh, sudah habis, perpanjang bawa apa?": of a passport from abroad two papers are never enough, whatever else is asked of it. */
export function issuedAbroad(h: IntentContext): Intent | undefined {
  const { text, people, exact } = h.reading;
  if (exact || people.some(({ name }) => name) || !asks(h.reading) || !abroad.test(text) || !namesPassport.test(text))
    return undefined;
  return goneOrDamaged(h) || !isAbout(h, ...ofRenewal) ? undefined : papersOf(h, "renewal-before-2009");
}
const namesPassport = /\b(?:pas+po\w*|pass?port\w*|pspor\w*)\b/i;
/** Questions whose answer would list too little. */
const ofRenewal: readonly IntentName[] = [
  "papers",
  "papers-renew",
  "papers-new",
  "old-passport",
  "expired",
  "how-to-book",
  "domicile",
];

function allLists(h: IntentContext): Intent {
  return intent(h, { on: "papers", service: undefined, booking: undefined });
}

/** "She is 7", "umurnya 81" behind an answer that depends on it: the list of a child, or what holds for old people. */
export function toldAge(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (
    !dependsOnAge.has(h.state.subject ?? "") ||
    people.length > 0 ||
    wordCount(text) > mostWordsOfAge ||
    asks(h.reading)
  )
    return undefined;
  const years = ageSaid(text) ?? Number(onlyAge.exec(text)?.[1] ?? adult);
  if (years >= old) return factOf(h, "elderly");
  return years < adult && ofPapers.has(h.state.subject ?? "") ? papersOf(h, "child") : undefined;
}
const old = 60;
const mostWordsOfAge = 10;
const ofPapers: ReadonlySet<string> = new Set([
  "mixed-marriage",
  "papers",
  "papers-new",
  "papers-renew",
  "papers-child",
  "student",
  "how-to-book",
]);
const dependsOnAge: ReadonlySet<string> = new Set([...ofPapers, "must-come", "walk-in", "book-for-other", "disabled"]);
const onlyAge = /\b(?:(?:he|she)(?:'s| is)|umur\w*|dia)\W+(\d{1,2})\W*$/i;

/** @param said the list that the words name, if any */
function whichPapers(h: IntentContext, said: string | undefined): string | undefined {
  const { text } = h.reading;
  const years = ageSaid(text);
  if (years !== undefined && years < adult) return "child";
  // "Anak saya umur 20": no child for us.
  if (years !== undefined && said === "child") return "new";
  if (said === "child" || namesChild(text) || (said === undefined && onlyChildren(h))) return "child";
  return said === "renewal" && needsAll(text) ? "renewal-before-2009" : said;
}

function ageSaid(text: string): number | undefined {
  const [, aged, years = aged] = age.exec(text) ?? [];
  return years && !ofPassport.test(text) ? Number(years) : undefined;
}

function namesChild(text: string): boolean {
  return child.test(text) && !ofAdult.test(text) && !isOfGrandparent(text);
}

/** Whoever only has children here asks for them: "bawa apa aja?" behind a daughter's booking. */
function onlyChildren({ dialogue, draft, today }: IntentContext): boolean {
  const booked = dialogue.bookings.map(({ applicant, day }) => ({ birth: applicant.birthDate, day }));
  const begun = (draft?.people ?? []).flatMap(({ birth }) =>
    birth ? [{ birth: Temporal.PlainDate.from(birth), day: today }] : [],
  );
  const known = [...booked, ...begun];
  return known.length > 0 && known.every(({ birth, day }) => isChild(birth, day));
}

function needsAll(text: string): boolean {
  const [, issued = ""] = year.exec(text) ?? [];
  return abroad.test(text) || (issued !== "" && Number(issued) < firstOfNow);
}

/** "Paspor lama taun 2012", "mati dari 2015", "mati 1 tahun": issued since the year from which two papers are enough. */
export function issuedNow({ reading: { text }, today }: IntentContext): boolean {
  if (abroad.test(text)) return false;
  const [, issued] = anyYear.exec(text) ?? [];
  const [, died, , ago] = dead.exec(text) ?? [];
  const ended = died ? Number(died) : ago ? today.year - Number(ago) : undefined;
  const year = ended === undefined ? issued && Number(issued) : ended - valid;
  return Boolean(year && Number(year) >= firstOfNow);
}

const adult = 17;
/** Passports issued in Indonesia from this year on are replaced with two papers. */
const firstOfNow = 2009;
const age =
  /\b(?:umur\w*|usia\w*|aged?)\s+(\d{1,2})\b|\b(\d{1,2})[\s-]*(?:tahun|taun|thn|th|years?|yrs?|yo)\b(?:[\s-]+old)?/i;
/** "Syaratnya sama kaya bikin baru?", "is it the same as a new one?" */
const compares =
  /\b(?:syarat\w*|persyaratan\w*|dokumen\w*|berkas\w*|bawa\w*|itu)\b[^.,?!\n]*\b(?:sama|beda\w*)(?: (?:aja|saja|ga|gak|ya))?\W+(?:kaya|kayak|kyk|seperti|spt|dengan|dgn|sm|sama|dari)\b|\b(?:papers|documents|list|it)\b[^.,?!\n]*\b(?:the same|different|differs?) (?:as|from|for)\b/i;
const forAdult =
  /\b(?:buat|bwt|untuk|utk|kagem|kanggo|keur|for|paspor\w*)\W+(?:my |our )?(?:ibu|ibuk|mama|bapak|bapa|ayah|orang ?tua|ortu|mertua|suami|istri|bojo|nenek|kakek|kakak|mother|mom|mum|father|dad|parents|wife|husband|grand(?:ma|pa|mother|father))(?:ku|nya|ne|e|na)?\b/i;
/** "Masa berlaku 5 tahun" is of the passport. */
const ofPassport = /\b(?:berlaku\w*|valid\w*|mati|habis|kadaluarsa|kedaluwarsa|expired?|lewat)\b/i;
const child =
  /\b(?:anak\w*|bayi\w*|balita|putra|putri|cucu\w*|keponakan\w*|ponakan\w*|bocah|budak|lare|(?:my|our) (?:\w+ )?(?:sons?|daughters?|boys?|girls?|twins|kids?|child|children|bab(?:y|ies)|toddlers?|nieces?|nephews?|grandsons?|granddaughters?)(?:'s|s)?|(?:for|of) (?:a|the|our) (?:\w+ )?(?:child|kid|baby|toddler|minor)|newborn|infant)\b/i;
const ofAdult = /\b(?:dewasa|adults?|saya sendiri|myself|anak buah|anak[ -]?anak sudah|anak agung|nikah anak)\b/i;
/** Passports of those years were valid for so long. */
const valid = 5;
const dead =
  /\b(?:mati|habis|abis|expired?|kadaluarsa|kedaluwarsa|kadaluwarsa)\b(?:\W+\p{L}+){0,4}?\W+(?:(20\d\d)|((\d{1,2})\s*(?:tahun|thn|taun|th|years?|yrs?)))\b/iu;
const anyYear =
  /\b(?:terbit\w*|keluaran|dibuat|buatan|bikin(?:an)?|tahun|thn|taun|issued?|from|made)\s+(?:(?:in|tahun|thn|th|taun|dari|on)\s+)*(20\d\d)\b/i;
const year =
  /\b(?:terbit\w*|keluaran|dibuat|buatan|bikin(?:an)?|tahun|thn|taun|issued?|from|made|my|paspor|old|lama)\s+(?:(?:in|tahun|thn|th|dari|on)\s+)*((?:19[6-9]|200)\d)\b/i;
const abroad =
  /\b(?:kbri|kjri|kdei|konsulat\w*|konjen|kedutaan|kedubes|embassy|consulate|(?:terbit\w*|keluaran|dibuat|buatan|bikin\w*|issued|made|renewed) (?:di |dari |in |by )?(?:luar negeri|ln|abroad|malaysia|singapura|singapore|hongkong|hong kong|taiwan|jeddah|arab|saudi|korea|jepang|japan|belanda|australia))\b/i;
