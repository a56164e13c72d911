const longest = 300;

/**
 * A reason in an officer's own words, as it may stand in the journal for years: not longer than a few lines, and without what looks like
 * a telephone number, an identity number or a birth date (promise 8). Names are the officer's to leave out; no rule finds them.
 */
export function ownWords(text: string | undefined): string | undefined {
  const masked = text
    ?.slice(0, 2 * longest)
    .replace(/\d(?:[ .\-/]?\d){5,}/g, (digits) => (isHours(digits) ? digits : "…"));
  return masked?.trim().slice(0, longest).trim().toWellFormed() || undefined;
}

/** "10.05-10.45": when the lights were out. */
function isHours(digits: string): boolean {
  return /^\d\d?[.]\d\d([ -]\d\d?[.]\d\d)+$/.test(digits);
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Could a row have this id? A form may send anything; PostgreSQL would take another shape for a mistake of ours. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && id.test(text);
}
