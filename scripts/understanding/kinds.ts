// What the words of the trial sets mean in kinds of letters (column `kind` of the table letter). The only place to touch when a kind of
// letter gets another name. A fact is asked for by the name of its intent; here stand the other kinds that answer the same.

/** Letters that ask for a part or for which meaning: `ask name`. */
const asking: Record<string, string[]> = {
  name: ["ask-name"],
  birth: ["ask-birth"],
  day: ["ask-day"],
  office: ["ask-office", "other-office"],
  who: ["which", "ask-name", "ask-birth"],
  which: ["which", "which-meaning", "ask-day", "whose-correction"],
  correction: ["ask-correction", "whose-correction", "ask-rename"],
  rename: ["ask-rename"],
  cancel: ["ask-cancel", "own-word", "which", "cancel-or-move", "cannot-come"],
  erase: ["ask-erase", "own-word"],
  hour: ["refused-no-such-hour", "move-refused-no-such-hour"],
};

/** Other kinds that are the answer to a question, beside `fact-<question>`. */
const facts: Record<string, string[]> = {
  "how-cancel": ["cancelled-before"],
  "how-to-book": ["template", "menu", "hello", "sample"],
  papers: ["papers"],
  "papers-new": ["papers"],
  "papers-renew": ["papers"],
  "papers-child": ["papers", "fact-one-parent"],
  privacy: ["privacy"],
  "why-data": ["privacy"],
  "about-other": ["not-your-code"],
  insult: ["fact-complaint"],
  thanks: ["thanks", "thanks-with-hold"],
  greeting: ["menu", "hello"],
  "no-reply": ["no-reply"],
  "where-in-line": ["number"],
  late: ["late", "fact-when-arrive"],
  address: ["other-office"],
  "remind-me": ["mute", "unmute"],
  "send-docs": ["picture", "voice"],
};

/** Whole letters by one word. */
const letters: Record<string, string[]> = {
  template: ["template", "sample", "announcement", "fact-how-to-book", "fact-hoax-check"],
  refused: ["refused-*"],
  list: ["ask-day", "let-go", "free-days", "move-list", "fact-free-days", "fact-quota", "fact-when-released"],
  office: ["ask-office", "other-office", "office-set", "fact-other-office"],
  "offer move": ["move-offer", "move-list", "move-refused-*", "cancel-or-move", "cannot-come"],
  "cancel-or-move": ["cancel-or-move", "cannot-come", "fact-how-cancel"],
  status: [
    "status",
    "booked",
    "booked-*",
    "day-status",
    "keep",
    "keep-*",
    "over",
    "echo",
    "nothing-to-confirm",
    "restored",
    "moved",
  ],
  keep: ["keep", "keep-*", "status", "nothing-changed", "day-status", "booked", "thanks-with-hold"],
  none: [
    "status",
    "nothing-booked",
    "nothing-to-cancel",
    "nothing-to-move",
    "nothing-to-confirm",
    "unknown-booking",
    "not-your-code",
    "over",
    "nothing-to-restore",
  ],
  thanks: ["thanks", "thanks-with-hold", "fact-thanks", "fact-praise", "ack"],
  menu: ["menu", "hello", "fact-greeting", "fact-how-to-book", "office-set", "fact-menu"],
  unclear: [
    "menu",
    "hello",
    "not-understood",
    "nothing-to-confirm",
    "fact-unclear",
    "fact-wrong-number",
    "fact-small-talk",
    "which-meaning",
    "unreadable",
    "fact-how-to-book",
  ],
  "gave up": ["gave-up-draft", "nothing-changed"],
  "not yet": ["not-yet", "keep", "status", "fact-not-yet"],
  lapsed: ["lapsed", "refused-*", "ask-day"],
  mute: ["mute", "fact-opt-out"],
  erased: ["erased"],
  "gone before": ["cancelled-before", "nothing-to-cancel", "cancelled"],
  voice: ["voice"],
  picture: ["picture", "fact-send-docs", "send-docs"],
  location: ["location", "fact-address"],
  call: ["call"],
  here: ["here", "seen-claimed", "fact-arrived", "late", "day-status", "fact-walk-in", "over"],
  papers: ["papers", "fact-papers", "fact-papers-new", "fact-papers-renew", "fact-papers-child"],
  "papers new": ["papers", "fact-papers", "fact-papers-new"],
  "papers renew": ["papers", "fact-papers", "fact-papers-renew"],
  "papers child": ["papers", "fact-papers", "fact-papers-child", "fact-one-parent"],
};

/** What a letter about papers must speak of, whoever it is for. */
const papersSpeakOf: Record<string, RegExp> = {
  "papers new": /akta|ijazah|birth|diploma/i,
  "papers renew": /paspor lama|old passport/i,
  "papers child": /anak|child/i,
};

/** Letters that mean that an act was done which nobody should suffer unasked. */
export const acts = { erased: letters["erased"], mute: letters["mute"] };

/** Whether the letter asks for a part, or which of several meanings. */
export function isQuestion(kind: string): boolean {
  const ofParts = Object.entries(asking).filter(([what]) => what !== "cancel" && what !== "erase");
  return isMeaningQuestion(kind) || ofParts.some(([, kinds]) => fits(kinds, kind));
}

/** The letter that asks which of several meanings was meant. */
export function isMeaningQuestion(kind: string): boolean {
  return kind === "which-meaning";
}

export function isLetterWord(word: string): boolean {
  if (["silence", "any"].includes(word) || word in letters) return true;
  const [group, name = ""] = word.split(" ");
  return (group === "ask" && name in asking) || (group === "fact" && name !== "");
}

/** Whether a letter is what the word says. */
export function isLetter(word: string, { kind, text }: { kind: string; text: string }): boolean {
  if (word === "any") return !isLost(kind);
  if (word in letters) return fits(letters[word] ?? [], kind) && (papersSpeakOf[word]?.test(text) ?? true);
  const [group, name = ""] = word.split(" ");
  if (group === "ask") return fits(asking[name] ?? [], kind);
  // What is known of this number, with the apology above it, answers whoever got no answer.
  if (name === "no-reply" && kind === "status" && apology.test(text)) return true;
  return fits([`fact-${name}`, name, ...(facts[name] ?? [])], kind);
}

const apology = /^(?:Maaf bila jawaban kami tidak sampai|Sorry if our answer did not reach you)/;

/** We understood nothing, or asked for data of somebody who offered none. */
function isLost(kind: string): boolean {
  return ["not-understood", "asked-again", "ask-name", "ask-birth", "ask-day"].includes(kind);
}

/** `refused-*` is every kind that begins so. */
function fits(kinds: string[] | undefined, kind: string): boolean {
  return (kinds ?? []).some((one) => (one.endsWith("*") ? kind.startsWith(one.slice(0, -1)) : kind === one));
}
