import { countAt } from "./count.ts";
import { isForAll } from "./for-all.ts";
import { isAnd, isKin } from "./kin.ts";
import { giveDays } from "./own-days.ts";
import type { Paired } from "./paired.ts";
import { isBirthLike, isSlip } from "./roles.ts";
import { type Run, wordsOf } from "./runs.ts";
import type { DatePiece, Piece } from "./scan.ts";
import type { Token } from "./tokens.ts";
import { isAddress } from "./words.ts";

/**
 * The people of a line that names more than one, or has the birth dates of more than one; nothing where it speaks of one. A name and a
 * birth date come together only where nothing else fits: alternating, or all names and then as many dates. What does not fit becomes a
 * person without a name, who is asked for: there are never fewer people than dates of birth.
 */
export function pairPeople(
  tokens: readonly Token[],
  runs: readonly Run[],
  dates: readonly DatePiece[],
  today: Temporal.PlainDate,
): { people: Paired[]; shared: DatePiece[] } | undefined {
  const births = dates.filter((date) => isBirthLike(date, today));
  const last = births.at(-1);
  const more = last && runs.some((run) => isOneMore(tokens, last.to, run, births.length));
  const days = dates.filter((date) => !births.includes(date));
  const again = saidAgain(tokens, runs, births);
  if (again) return { people: again, shared: giveDays(tokens, again, days) };
  const isListed = births.length === 0 ? days.length > 0 : tokens.some(({ low }) => isForAll(low));
  const listed = isListed && listOfNames(tokens, runs).length > 0;
  if (births.length < 2 && !more && !listed && !runs.some((run) => run.introduced)) return undefined;
  const names = namesFor(tokens, runs, births, days);
  if (births.length < 2 && names.length < 2) return undefined;
  if (names.length === 1 && births.length === 2 && days.length === 0 && isSlip(births[1] as DatePiece, today))
    return undefined;
  const people = pair(names, births);
  return { people, shared: giveDays(tokens, people, days) };
}

/** "Bu Sarmini dan pak Karto mau perpanjang, sarmini 02071955, karto 11031951": named, and named again in short beside their birth dates. */
function saidAgain(tokens: readonly Token[], runs: readonly Run[], births: readonly DatePiece[]): Paired[] | undefined {
  if (births.length < 2) return undefined;
  const beside = births.flatMap((birth) => runs.find(({ to }) => to === birth.from) ?? []);
  const [first] = beside;
  if (!first || beside.length < births.length) return undefined;
  const before = runs.filter(({ to }) => to <= first.from);
  const meant = beside.flatMap((run) => before.filter((one) => isPartOf(tokens, run, one)));
  const isClear = meant.length === births.length && new Set(meant).size === births.length;
  return isClear ? meant.map((run, i) => ({ run, dates: [births[i] as DatePiece] })) : undefined;
}

function isPartOf(tokens: readonly Token[], said: Run, whole: Run): boolean {
  const words = new Set(wordsOf(tokens, whole));
  return wordsOf(tokens, said).every((word) => words.has(word));
}

/** "Ujang Suhendar, Iis Aisyah": whole names beside each other; names of one word where so many are counted, or twins are spoken of. */
function listOfNames(tokens: readonly Token[], runs: readonly Run[]): Run[] {
  const capitals = runs.filter((run) => run.capital);
  const chain = capitals.filter((run, i) => {
    const [before, next] = [capitals[i - 1], capitals[i + 1]];
    return (before && isCoupled(tokens, before, run)) || (next && isCoupled(tokens, run, next));
  });
  const counted = chain.length === countAt(tokens)?.count || tokens.some(({ low }) => isForAll(low));
  const list = counted ? chain : chain.filter((run) => run.words > 1);
  return list.length > 1 ? list : [];
}

/** "Budi Lestari, Cici Lestari dan Dedi Lestari": nothing but names of two words or more, each with capitals. */
export function onlyNames(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  runs: readonly Run[],
): { people: Paired[]; shared: DatePiece[] } | undefined {
  const isPart = ({ from, to }: Piece) => runs.some((run) => from >= run.from && to <= run.to);
  const isBetween = ({ from, is }: Piece) => {
    const { text = "" } = tokens[from] ?? {};
    return is === "mark" ? /^[,.&/]$/.test(text) : is === "word" && isAnd(text);
  };
  const written = runs.every(
    (run) =>
      run.words > 1 && tokens.slice(run.from, run.to).every(({ is, text }) => is !== "word" || /^\p{Lu}/u.test(text)),
  );
  if (runs.length < 2 || !written || !pieces.every((piece) => isPart(piece) || isBetween(piece))) return undefined;
  return { people: runs.map((run) => ({ run, dates: [] })), shared: [] };
}

/** The runs that are somebody: the one nearest before each birth date, and whoever is coupled to them. */
function namesFor(
  tokens: readonly Token[],
  runs: readonly Run[],
  births: readonly DatePiece[],
  days: readonly DatePiece[],
): Run[] {
  const chosen = new Set<Run>();
  let last = 0;
  for (const birth of births) {
    const nearest = nearestOf(runs.filter((run) => run.from >= last && run.to <= birth.from));
    if (nearest) chosen.add(nearest);
    last = birth.to;
  }
  const behind = runs.filter((run) => run.from >= last);
  // "3 mei 1980 Budi, 4 juni 1982 Rina": the names follow their dates.
  const [firstBirth] = births;
  const none = firstBirth && !runs.some((run) => run.to <= firstBirth.from);
  if (none && behind[0]) chosen.add(behind[0]);
  const [next] = behind;
  if (next && isOneMore(tokens, last, next, births.length)) chosen.add(next);
  if (births.length === 0 && days.length > 0) {
    for (const run of [...runs.filter(({ capital, words }) => capital && words > 1), ...listOfNames(tokens, runs)])
      chosen.add(run);
  }
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    const before = runs[i - 1];
    if (before && isCoupled(tokens, before, run) && (run.capital || births.length > 1)) {
      if (chosen.has(run) && (before.capital || births.length > 1)) chosen.add(before);
      if (chosen.has(before)) chosen.add(run);
    } else if (run.introduced && run.capital && births.length > 0) chosen.add(run);
  }
  // The chain once more from its end: "Ali, Budi dan Citra" are coupled from the right.
  for (let i = runs.length - 1; i > 0; i--) {
    const [before, run] = [runs[i - 1] as Run, runs[i] as Run];
    if (chosen.has(run) && before.capital && isCoupled(tokens, before, run)) chosen.add(before);
  }
  const kept = runs.filter((run) => chosen.has(run));
  return births.length === 0 && !kept.some((run, i) => i > 0 && isCoupled(tokens, kept[i - 1] as Run, run)) ? [] : kept;
}

/** "Bertiga: Yusuf 13/1/1990, Salma 4/4/1993, Fikri": behind the last date a comma or "dan", one more name, and nothing else. */
function isOneMore(tokens: readonly Token[], from: number, run: Run, births: number): boolean {
  if (!run.capital || births === 0 || run.from - from !== 1) return false;
  const sign = (tokens[from] as Token).text;
  const more = births > 1 || (countAt(tokens)?.count ?? 0) > births;
  return more && (sign === "," || isAnd(sign)) && (run.to === tokens.length || !tokens[run.to]?.gap);
}

/** A labelled run, else the last that is written as a name, else the last. */
function nearestOf(runs: readonly Run[]): Run | undefined {
  return runs.findLast((run) => run.labelled) ?? runs.findLast((run) => run.capital) ?? runs.at(-1);
}

/** Whether nothing but "dan", "&", a comma, "istri saya" stands between. */
function isCoupled(tokens: readonly Token[], before: Run, run: Run): boolean {
  let coupled = false;
  if (run.from - before.to > 7) return false;
  for (let i = before.to; i < run.from; i++) {
    const { low, is, text } = tokens[i] as Token;
    if (isAnd(text) || isKin(low) || low === "," || low === "/") coupled = true;
    else if (
      !isAddress(low) &&
      !/^(saya|sy|kami|kita|aku|ku|my|our|is|adalah|namanya|bernama|nama|jg|juga|\.|\)|\(|:)$/.test(low) &&
      !(is === "number" && low.length < 3)
    )
      return false;
  }
  return coupled;
}

function pair(names: readonly Run[], births: readonly DatePiece[]): Paired[] {
  const items = [
    ...names.map((run) => ({ run, at: run.from })),
    ...births.map((birth) => ({ birth, at: birth.from })),
  ].sort((a, b) => a.at - b.at);
  const people: Paired[] = [];
  let open: { runs: Run[]; births: DatePiece[] } = { runs: [], births: [] };
  const first = items[0];
  const follows = first && "birth" in first && isFollowing(items);
  for (const item of items) {
    if (follows ? "birth" in item : "run" in item && open.births.length > 0) {
      people.push(...pairCluster(open.runs, open.births));
      open = { runs: [], births: [] };
    }
    if ("run" in item) open.runs.push(item.run);
    else open.births.push(item.birth);
  }
  people.push(...pairCluster(open.runs, open.births));
  return people;
}

/** Date, name, date, name: each name follows its date. */
function isFollowing(items: readonly ({ run: Run } | { birth: DatePiece })[]): boolean {
  return items.length % 2 === 0 && items.every((item, i) => (i % 2 === 0 ? "birth" in item : "run" in item));
}

/** Names and then dates: as many of one as of the other, or one date beside the last name; else nobody knows whose is whose. */
function pairCluster(runs: readonly Run[], births: readonly DatePiece[]): Paired[] {
  if (runs.length === births.length) return runs.map((run, i) => ({ run, dates: [births[i] as DatePiece] }));
  if (births.length === 1)
    return runs
      .map((run, i) => ({ run, dates: i === runs.length - 1 ? [...births] : [] }))
      .concat(runs.length === 0 ? [{ dates: [...births] } as Paired & { run: Run }] : []);
  if (births.length === 0) return runs.map((run) => ({ run, dates: [] }));
  if (runs.length === 1)
    return births.map((birth, i) => (i === 0 ? { run: runs[0] as Run, dates: [birth] } : { dates: [birth] }));
  return [...runs.map((run) => ({ run, dates: [] })), ...births.map((birth) => ({ dates: [birth] }))];
}
