import type { FactName } from "../../phrasebook/index.ts";
import { classify } from "../classify/classify.ts";
import type { IntentName, QuestionName } from "../classify/intents.ts";
import { read } from "../recognise/index.ts";
import type { Reading } from "../recognise/reading.ts";
import { agree } from "./agree.ts";
import { agrees } from "./agrees.ts";
import { carriesDataBeside, countSaid } from "./carries-more.ts";
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
  const [yes, asked] = inTwo(h.reading.text) ?? [];
  if (!yes || !asked || takesBack.test(asked)) return undefined;
  // "Yes. Do both parents need to come?": whom the question counts are not those whom the yes is for.
  const said = read(yes, h.today);
  if (carriesDataBeside({ ...h, reading: withoutCount(h) }, countSaid(said))) return undefined;
  const [, questions = ""] = inTwo(h.reading.masked) ?? [];
  const besides = questionsOf(h, questions);
  if (besides.length === 0) return undefined;
  const agreed = agree({ ...h, reading: said });
  return agreed && { ...agreed, topic: { ...agreed.topic, besides: besides as FactName[] } };
}

/** The yes in front, and what stands behind it; nothing where no clear yes stands in front. */
function inTwo(text: string): [string, string] | undefined {
  const [, yes = "", end = "", rest = ""] = /^([^.,!;\n?]+)([.,!;\n]+)\s*(.+)$/s.exec(text) ?? [];
  if (!yes || !agrees(yes) || !clearYes.test(yes)) {
    return undefined;
  }
  // "Yes, that is correct. How long ...": a second yes in front of the question.
  const more = inTwo(rest);
  if (more) return [`${yes} ${more[0]}`, more[1]];
  return end.includes(",") && conditions.test(rest) ? undefined : [yes, rest];
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

/** What is asked behind the yes, where every question of it is one that touches no seat. */
function questionsOf(h: IntentContext, masked: string): QuestionName[] {
  const several = questionsIn(masked, h.language);
  const one = several.length > 0 ? undefined : questionIn(masked);
  const [best] = one || several.length > 0 ? [] : classify(masked);
  if (best && best.p >= clearEnough && alsoAnswered.has(best.intent) && asks({ text: masked, exact: false }))
    return [best.intent as QuestionName];
  const asked = one ? [one] : several;
  if (asked.some((name) => touchesSeats.has(name))) return [];
  return [...new Set(asked.map((name) => (name === "papers" ? papersMeant(h.reading.service) : name)))].slice(0, 2);
}

/** What is asked about these has an answer of its own, and nothing is to be done. */
const alsoAnswered: ReadonlySet<IntentName> = new Set(["late", "where-to", "missing-papers", "still-valid"]);
const clearEnough = 0.5;

/** Answers of these depend on the seat or on who comes, or lead to another one; thanks and greetings are no questions. */
const touchesSeats: ReadonlySet<QuestionName> = new Set<QuestionName>([
  "thanks",
  "greeting",
  "spam",
  "unclear",
  "small-talk",
  "praise",
  "insult",
  "injection",
  "wrong-number",
  "other-office",
  "about-other",
  "broker-offer",
  "how-to-book",
  "privacy",
]);
