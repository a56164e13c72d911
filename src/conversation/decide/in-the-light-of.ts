import type { IntentName } from "../classify/intents.ts";

// What is asked in general words is asked of what was just spoken of: "bawa apa?" behind how a passport is fetched is not about the papers of an
// application, and whoever has lost a passport cannot book for it, in whatever words they ask.

/**
 * What a question means behind another one: itself, or what it is asked of.
 * @param about the question that was answered last, or that stands before it in the same message
 */
export function inTheLightOf(about: string | undefined, asked: IntentName): IntentName {
  const line = behind.find(({ after, general }) => after.includes(about as IntentName) && general.includes(asked));
  return line ? (line.means ?? (about as IntentName)) : asked;
}

/** "Kena denda ga?" asks of what was spoken of, if that can be fined at all. */
export function isOfFine(about: string | undefined, text: string): boolean {
  return about !== undefined && canBeFined.has(about) && fine.test(text) && !passport.test(text);
}
const canBeFined: ReadonlySet<string> = new Set([
  "late",
  "still-valid",
  "how-cancel",
  "lost-passport",
  "damaged",
  "expired",
]);
const fine = /\b(?:di|ke)?denda(?:nya|ne|na)?\b|\b(?:fines?d?|penalty|sanksi\w*)\b/i;
const passport = /\b(?:pas+po\w*|pass?port\w*)\b/i;

interface Line {
  after: readonly IntentName[];
  /** questions so general that they are asked of that */
  general: readonly IntentName[];
  /** undefined: the same answer as before */
  means?: IntentName;
}

const behind: readonly Line[] = [
  {
    after: ["collection-ready", "collection-how"],
    general: ["papers", "how-to-book", "walk-in"],
    means: "collection-how",
  },
  {
    after: ["collection-ready", "collection-how", "proxy-collect"],
    general: ["proxy-apply", "one-parent"],
    means: "proxy-collect",
  },
  { after: ["proxy-collect"], general: ["papers", "how-to-book", "walk-in"] },
  {
    after: ["lost-passport", "damaged"],
    general: ["papers", "how-to-book", "walk-in", "app", "where-to", "quota", "extra-letter", "broker-report"],
  },
  {
    after: ["visa-stay"],
    general: ["papers", "how-to-book", "walk-in", "app", "where-to", "fee", "payment", "urgent", "collection-ready"],
  },
  { after: ["extra-letter", "letter-wording"], general: ["where-to"] },
  { after: ["data-mismatch"], general: ["where-to", "wrong-number", "privacy"] },
  {
    after: ["broker-report", "broker-offer", "hoax-check", "complaint"],
    general: ["where-to"],
    means: "broker-report",
  },
  // They come without a booking, and somebody may come along.
  { after: ["elderly", "disabled", "pregnant-baby"], general: ["how-to-book", "walk-in", "must-come"] },
  { after: ["hajj-umrah", "work-abroad", "student"], general: ["extra-letter"] },
  { after: ["papers-new", "papers-renew", "papers-child", "old-passport", "change-data"], general: ["papers"] },
  { after: ["one-parent", "mixed-marriage"], general: ["papers"], means: "papers-child" },
  { after: ["one-parent"], general: ["extra-letter"] },
  { after: ["expired"], general: ["papers"], means: "papers-renew" },
];
