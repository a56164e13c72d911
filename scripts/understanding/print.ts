import { type Verdict, verdicts } from "./judge.ts";
import type { PlayedTalk, PlayedTurn } from "./play.ts";
import type { Seat } from "./seats.ts";
import type { TrialGroup } from "./sets.ts";

export type Counts = Record<Verdict, number>;

export function countsOf(found: Verdict[]): Counts {
  return Object.fromEntries(verdicts.map((one) => [one, found.filter((verdict) => verdict === one).length])) as Counts;
}

/** The English ones of the sets whose names begin so: a set of their own. */
export function englishOf(group: TrialGroup, played: Partial<Record<string, PlayedTalk[]>>): PlayedTalk[] {
  const talks = Object.entries(played).flatMap(([set, all]) => (set.startsWith(`${group}-`) ? (all ?? []) : []));
  return talks.filter(({ talk }) => talk.language === "en");
}

/** How many talks were right, asked about, wrong or harmful. */
export function figuresOf(talks: PlayedTalk[]): Counts {
  return countsOf(talks.map(({ verdict }) => verdict));
}

/** A set's figures by kind; kinds of which nothing went wrong stand together in one line where there are many. */
export function tableOf(set: string, talks: PlayedTalk[]): string[] {
  const kinds = [...Map.groupBy(talks, ({ talk }) => talk.kind)].sort(([a], [b]) => a.localeCompare(b));
  const good = kinds.filter(([, all]) => all.every(({ verdict }) => verdict === "right"));
  const folded = kinds.length > 60 ? good : [];
  const shown = kinds.filter((kind) => !folded.includes(kind));
  return [
    line(set, verdicts as unknown as string[]),
    ...shown.map(([kind, all]) => line(kind, cells(all))),
    ...(folded.length > 0 ? [line(`${folded.length} other kinds`, cells(folded.flatMap(([, all]) => all)))] : []),
    line("all", cells(talks)),
    ...turnsOf(talks),
  ];
}

function cells(talks: PlayedTalk[]): string[] {
  return Object.values(figuresOf(talks)).map(String);
}

/** A talk counts as its worst turn; how many turns that is says how far it went. */
function turnsOf(talks: PlayedTalk[]): string[] {
  const judged = talks.flatMap(({ turns }) => turns.flatMap((turn) => turn.judged?.verdict ?? []));
  return judged.length > talks.length ? [line("turns", Object.values(countsOf(judged)).map(String))] : [];
}

function line(name: string, figures: string[]): string {
  return `${name.padEnd(34)}${figures.map((figure) => figure.padStart(9)).join("")}`;
}

/** Every turn that is not right, with what came back. */
export function faultsOf(talks: PlayedTalk[]): string[] {
  return talks.flatMap(({ talk, turns }) =>
    turns.flatMap(({ turn, answer, seats, judged }, i) => {
      if (!judged || judged.verdict === "right") return [];
      const nth = turns.filter((one) => one.judged).length > 1 ? `.${i + 1}` : "";
      const why = judged.because ? ` (${judged.because})` : "";
      return [
        `${talk.id}${nth} ${judged.verdict}${why} [${talk.kind}${talk.context === "none" ? "" : `, ${talk.context}`}]`,
        `  says:  ${flat(turn.says)}`,
        `  ideal: ${turn.ideal}`,
        ...answer.letters.map(({ kind, text }) => `  came:  (${kind}) ${flat(text).slice(0, 240)}`),
        ...(answer.letters.length === 0 ? ["  came:  nothing"] : []),
        ...seats.map((seat) => `  seat:  ${seatLine(seat)}`),
      ];
    }),
  );
}

/** All talks whole, to be judged by reading. */
export function transcriptOf(set: string, talks: PlayedTalk[]): string {
  return [`# ${set}`, ...talks.flatMap(talkLines)].join("\n");
}

function talkLines({ talk, turns }: PlayedTalk): string[] {
  const context = talk.context === "none" ? "" : `, ${talk.context}`;
  return ["", `## ${talk.id} (${talk.kind}, ${talk.language}${context})`, ...turns.flatMap(turnLines)];
}

function turnLines({ turn, answer, seats, judged }: PlayedTurn): string[] {
  const harm = turn.harm === "-" ? "" : ` Harm: ${turn.harm}`;
  return [
    "",
    ...(turn.after > 0 ? [`(${turn.after} minutes later)`] : []),
    ...turn.says.split("\n").map((one) => `> ${one}`),
    "",
    ...answer.letters.flatMap(({ kind, text, taps }) => [
      `[${kind}]`,
      text,
      ...(taps.length > 0 ? [taps.map(({ title }) => `[${title}]`).join(" ")] : []),
    ]),
    ...(answer.letters.length === 0 ? ["(nothing came)"] : []),
    ...seats.map((seat) => `= ${seatLine(seat)}`),
    ...(judged
      ? [`Ideal: ${turn.ideal}${harm}`, `Judged: ${judged.verdict}${judged.because ? `, ${judged.because}` : ""}`]
      : []),
  ];
}

function seatLine({ name, born, office, day, starts, state }: Seat): string {
  return `${state} ${name}, ${born}, ${day} ${starts}, ${office}`;
}

function flat(text: string): string {
  return text.replace(/\s*\n\s*/g, " / ");
}
