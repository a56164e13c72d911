import type { FactName } from "../../phrasebook/index.ts";
import { isChild } from "../age.ts";
import { classify } from "../classify/classify.ts";
import { type IntentName, type QuestionName, questions } from "../classify/intents.ts";
import { read } from "../recognise/index.ts";
import type { Reading } from "../recognise/reading.ts";
import { agree } from "./agree.ts";
import { agrees } from "./agrees.ts";
import { alike } from "./alike.ts";
import { carriesDataBeside, countSaid, withoutOffered } from "./carries-more.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, openHolds } from "./intent-context.ts";
import { questionIn, questionsIn } from "./parts.ts";
import { papersMeant } from "./questions-beside.ts";
import { asks } from "./speech.ts";

/**
 * "Ya betul. Syaratnya apa aja?", "yes, that is correct. How long will it take?": a yes that stands for itself in front, and behind it nothing but
 * a question that touches no seat. The yes counts and the question is answered beneath. A yes in the same breath as a question ("ya syaratnya
 * apa"), behind it, or with a condition, another wish or anything else beside it stays none (promise 11). undefined: it is no such message.
 */
export function yesAndQuestion(h: IntentContext): Intent | undefined {
  if (h.reading.exact || (openHolds(h).length === 0 && !h.state.offer)) return undefined;
  const [yes, asked] = inTwo(h, h.reading.text) ?? [];
  if (!yes || !asked || takesBack.test(asked)) return undefined;
  // "Yes. Do both parents need to come?": whom the question counts are not those whom the yes is for.
  const said = read(yes, h.today);
  if (carriesDataBeside({ ...h, reading: withoutCount(h) }, countSaid(said))) return undefined;
  const [, question = ""] = inTwo(h, h.reading.masked) ?? [];
  const besides = asksWhatIsThere(question) ? [] : questionsOf(h, question);
  if (!besides) return undefined;
  const agreed = agree({ ...h, reading: said });
  return (
    agreed && (besides.length > 0 ? { ...agreed, topic: { ...agreed.topic, besides: besides as FactName[] } } : agreed)
  );
}

/** The yes in front, and what stands behind it; nothing where no clear yes stands in front. */
function inTwo(h: IntentContext, text: string, before = ""): [string, string] | undefined {
  const [, yes = "", end = "", rest = ""] = /^([^.,!;\n?]+)([.,!;\n]+)\s*(.+)$/s.exec(text) ?? [];
  // "Yes, only Bagas": who was asked about, said again behind the yes.
  const namesAgain = before !== "" && !/\p{L}/u.test(withoutOffered(h, yes));
  if (!yes || !(isClearYes(h, yes) || namesAgain)) return undefined;
  // "Yes, that is correct. How long ...": a second yes in front of the question.
  const more = inTwo(h, rest, yes);
  if (more) return [`${yes} ${more[0]}`, more[1]];
  return end.includes(",") && conditions.test(rest) ? undefined : [yes, rest];
}

/** "Ya betul"; and "iya Bagas saja" to "shall Bagas' place be cancelled?", which says again what was asked. */
function isClearYes(h: IntentContext, part: string): boolean {
  return clearYes.test(part) && (agrees(part) || agrees(withoutOffered(h, part)));
}

function withoutCount(h: IntentContext): Reading {
  const { count: _, ...reading } = h.reading;
  return reading;
}

/** "Ok" and "siap" may take note of what was said; these agree. */
const clearYes =
  /\b(?:ya+|iya+|iyo|yo|y|yes|yup|yep|yoi|betul|btul|benar|bener|bnr|correct|confirm(?:ed)?|konfirmasi|setuju|sesuai|agreed?|[eij]*ng+[eéi]+h|inggih|leres|muhun|sumuhun|enya|lanjut(?:kan|in)?|that'?s right)\b/i;
const conditions = /^\W*(?:kalau|kalo|klo|kl|asal\w*|if|as long as|provided)\b/i;
/** Words behind a yes that put it off, turn it round or wish for something else. */
const takesBack =
  /\b(?:tapi|tp|tpi|but|bukan|salah|keliru|wrong|batal\w*|cancel\w*|jangan|jgn|pindah\w*|undur\w*|geser\w*|majuin|reschedul\w*|move|change|tunggu|wait|pikir\w*|think|kecuali|except|hapus|undo|stop|belum (?:yakin|pasti|tau|tahu)|not sure|lebih (?:awal|cepat|pagi|siang|sore)|earlier|later|instead|nanti dulu|harusnya|should (?:be|have)|tambah\w*|kantor lain|hari lain|jam lain|another|other)\b|\b(?:ganti|ubah)\w*\b(?!\W*(?:pas+po|pass))/i;

/** "Jadi yang terdaftar siapa aja?", "when do I come then?": the letter that follows the yes says it. */
function asksWhatIsThere(masked: string): boolean {
  const [best] = classify(masked);
  return best?.intent === "status" && best.p >= clearEnough && asks({ text: masked, exact: false });
}

/** What is asked behind the yes, where every question of it is one that touches no seat. */
function questionsOf(h: IntentContext, masked: string): QuestionName[] | undefined {
  const several = questionsIn(masked, h.language);
  const one = several.length > 0 ? undefined : (questionIn(masked) ?? answeredTogether(masked));
  const [best] = one || several.length > 0 ? [] : classify(masked);
  if (best && best.p >= clearEnough && alsoAnswered.has(best.intent) && asks({ text: masked, exact: false }))
    return [best.intent as QuestionName];
  const asked = one ? [one] : several;
  if (asked.length === 0 || asked.some((name) => touchesSeats.has(name))) return undefined;
  return [...new Set(asked.map((name) => (name === "papers" ? papersOfThem(h) : name)))].slice(0, 2);
}

/** "He was born in Munich, so which papers for him?": papers, or a child's; what is alike speaks for each other. */
function answeredTogether(masked: string): QuestionName | undefined {
  const [best, ...others] = classify(masked);
  if (!best || !Object.hasOwn(questions, best.intent) || !asks({ text: masked, exact: false })) return undefined;
  const sum = others.filter(({ intent }) => alike(intent, best.intent)).reduce((all, { p }) => all + p, best.p);
  return sum >= clearEnough ? (best.intent as QuestionName) : undefined;
}

/** The papers of whoever the yes is for: a child's where only a child waits for it. */
function papersOfThem(h: IntentContext): QuestionName {
  const held = openHolds(h);
  const ofChild = held.length > 0 && held.every(({ applicant, day }) => isChild(applicant.birthDate, day));
  return papersMeant(h.reading.service ?? (ofChild ? "child" : undefined));
}

/** What is asked about these has an answer of its own, and nothing is to be done. */
const alsoAnswered: ReadonlySet<IntentName> = new Set([
  "late",
  "where-to",
  "missing-papers",
  "still-valid",
  "human",
  "trouble",
  "remind-me",
  "change-phone",
  "where-in-line",
  "missed-call",
  "why-other-first",
  "step-out",
  "ask-escort",
  "language",
]);
const clearEnough = 0.5;

/** Answers of these depend on the seat or on who comes, or lead to another one; thanks and greetings are no questions. */
const touchesSeats: ReadonlySet<QuestionName> = new Set<QuestionName>([
  "thanks",
  "greeting",
  "spam",
  "unclear",
  "praise",
  "insult",
  "injection",
  "other-office",
  "how-to-book",
]);
