/** Meta's limit; some letters grow under NFKC (one becomes eighteen), so it is kept after folding, too. */
const longest = 4_096;

/**
 * The text as we read it: NFKC (full-width signs and digits become plain), no invisible or bold marks, blanks squeezed,
 * one line break between lines, at most 4,096 characters. Any string goes in, also with lone surrogates.
 */
export function normalise(text: string): string {
  const cut = text.slice(0, longest);
  const plain = isPlain(cut) ? cut : folded(cut);
  return plain
    .replace(starBetween, "$1#")
    .replace(/[*~]/g, "")
    .replace(/```/g, "")
    .replace(/(?:[^\S\n]|_)+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n")
    .trim();
}

/** "Budi*25011987*14082017": a star between letters or digits divides; it makes nothing bold. */
const starBetween = /([\p{L}\p{N}])(?:[*~]+| [*~]+ )(?=\d)/gu;

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter !== 10 && (letter < 32 || letter > 126)) return false;
  }
  return true;
}

function folded(text: string): string {
  return (
    text
      .toWellFormed()
      // NFKC would make a blank and a combining mark of an acute accent, which people type for an apostrophe.
      .replace(/´/g, "'")
      .normalize("NFKC")
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
      .replace(invisible, "")
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) - 0x0660) & 15))
      // Once more, because an accent may have found its letter when a mark between them went.
      .normalize("NFKC")
      .slice(0, longest)
      .toWellFormed()
  );
}

// Soft hyphen, joiners, direction marks (they come with every text copied out of a chat), variation selectors, the
// keycap of an emoji digit, controls.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffc]|[\ufe00-\ufe0f]|\u034f|\u20e3/g;

/** What the door puts in the place of sixteen digits that are no dates. */
export const maskedNumber = "[16 angka]";
