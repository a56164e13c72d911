/** What stands where a sixteen-digit number stood. */
export const masked = "[16 angka]";

const digit = String.raw`[\p{Nd}\p{No}]`;
const gap = String.raw`[\p{Zs}\t\p{Cf}\p{M}\p{Pd}._·•]{1,5}`;
const runs = new RegExp(`${digit}+(?:${gap}${digit}+)*`, "gu");
const isPlain = /^[\0-\x7f]*$/;
const groups = new RegExp(`${digit}+`, "gu");

interface Group {
  digits: string;
  from: number;
  to: number;
}

/**
 * Masks identity numbers (16 digits, also of other scripts, also in groups with blanks, dots or hyphens between) before
 * anybody writes them down. Two dates are 16 digits too and are what people write here: `ddmmyyyyddmmyyyy` stays when the
 * first is past and the second ahead of `at`; dates written apart (`25-01-1987 05-08-2017`) stay whatever they say,
 * because the dialogue has an answer for a swapped or a past day. A run of more than 16 without a gap is masked whole.
 */
export function maskDigits(text: string, at: Temporal.Instant): string {
  // Most runs are short; only foreign digits can be more than they look (one sign for sixteen).
  return text.replace(runs, (run) => (run.length < 16 && isPlain.test(run) ? run : maskRun(run, at)));
}

function maskRun(run: string, at: Temporal.Instant): string {
  const parts = groupsOf(run);
  const total = parts.reduce((sum, part) => sum + part.digits.length, 0);
  if (total < 16) return run;
  let out = "";
  let kept = 0;
  for (let i = 0; i < parts.length; ) {
    const { skip, mask } = readAt(parts, i, total, at);
    const last = parts[i + skip - 1];
    const first = parts[i];
    if (mask && first && last) {
      out += run.slice(kept, first.from) + masked;
      kept = last.to;
    }
    i += skip;
  }
  return out + run.slice(kept);
}

/** How many groups from `i` belong together, and whether they are to be masked. */
function readAt(parts: Group[], i: number, total: number, at: Temporal.Instant): { skip: number; mask: boolean } {
  const long = parts[i];
  if (long && long.digits.length > 16) return { skip: 1, mask: true };
  const sixteen = groupsThatMake(16, parts, i);
  const first = writtenDate(parts, i);
  if (sixteen > 0 && first > 0 && first + writtenDate(parts, i + first) === sixteen)
    return { skip: sixteen, mask: false };
  // "25 01 1987 0812 3456 7890" is a birthday and a telephone number.
  if (first > 1 && total > 16) return { skip: first, mask: false };
  if (sixteen === 0) return { skip: 1, mask: false };
  return { skip: sixteen, mask: !isPastThenAhead(digitsOf(parts, i, sixteen), at) };
}

function groupsOf(run: string): Group[] {
  return Array.from(run.matchAll(groups), (match) => ({
    // Digits of other scripts count, but are no date: one sign each, whatever it says.
    digits: match[0]
      .normalize("NFKC")
      .replace(/\P{Nd}/gu, "")
      .replace(/\P{ASCII}/gu, "?"),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function groupsThatMake(length: number, parts: Group[], i: number): number {
  let sum = 0;
  for (let n = 0; i + n < parts.length && sum < length; ) {
    sum += parts[i + n]?.digits.length ?? 0;
    n += 1;
    if (sum === length) return n;
  }
  return 0;
}

function digitsOf(parts: Group[], i: number, count: number): string {
  return parts
    .slice(i, i + count)
    .map((part) => part.digits)
    .join("");
}

/** How many groups from `i` are one date as people write it (25011987, 25 01 1987, 1987-01-25); 0 for none. */
function writtenDate(parts: Group[], i: number): number {
  const shape = parts.slice(i, i + 3).map((part) => part.digits.length);
  if (shape[0] === 8) return dateOf(parts[i]?.digits ?? "") ? 1 : 0;
  const [a = "", b = "", c = ""] = parts.slice(i, i + 3).map((part) => part.digits);
  if (shape.join() === "2,2,4") return dateOf(a + b + c) ? 3 : 0;
  if (shape.join() === "4,2,2") return dateOf(c + b + a) ? 3 : 0;
  return 0;
}

function isPastThenAhead(sixteen: string, at: Temporal.Instant): boolean {
  const first = dateOf(sixteen.slice(0, 8));
  const second = dateOf(sixteen.slice(8));
  if (!first || !second) return false;
  // The westernmost zone of the world: its day begins last, so nobody's "today" counts as past.
  const today = at.toZonedDateTimeISO("Etc/GMT+12").toPlainDate();
  return Temporal.PlainDate.compare(first, today) < 0 && Temporal.PlainDate.compare(second, today) >= 0;
}

function dateOf(ddmmyyyy: string): Temporal.PlainDate | undefined {
  const [, day, month, year] = /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(ddmmyyyy) ?? [];
  if (!day || !month || !year) return undefined;
  try {
    return Temporal.PlainDate.from({ year: +year, month: +month, day: +day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
