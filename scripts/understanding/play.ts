import type { Pattern } from "./expectation.ts";
import { type Judged, judge, offeredBy, type Verdict, verdicts } from "./judge.ts";
import { isLetter } from "./kinds.ts";
import { contentOf } from "./said.ts";
import type { Seat } from "./seats.ts";
import { type Answer, aTown, type Town } from "./town.ts";
import type { Talk, TrialTurn } from "./trial-set.ts";

/** A talk as it went. */
export interface PlayedTalk {
  talk: Talk;
  turns: PlayedTurn[];
  verdict: Verdict;
  seats: Seat[];
  /** How many letters the citizen got, those that answer nothing included. */
  letters: number;
}

export interface PlayedTurn {
  turn: TrialTurn;
  answer: Answer;
  seats: Seat[];
  /** Undefined for turns that only prepare. */
  judged?: Judged;
}

export interface Playing {
  /** The moment at which every talk begins. */
  clock: string;
  /** How often Meta delivers each message. */
  copies?: number;
  progress?: (done: number, all: number) => void;
}

const atOnce = 64;

/** Plays the talks, each as a citizen nobody knows: many at once, each in its own order; those that take hours on a clock of their own. */
export async function playTalks(talks: Talk[], playing: Playing): Promise<PlayedTalk[]> {
  const later = talks.filter(({ turns }) => turns.some(({ after }) => after > 0));
  const soon = talks.filter((talk) => !later.includes(talk));
  const played = new Map<Talk, PlayedTalk>();
  const done = (talk: PlayedTalk) => {
    played.set(talk.talk, talk);
    playing.progress?.(played.size, talks.length);
  };
  await inTown(playing, soon, async (town, all) => {
    await eachAtOnce(all, async (live) => {
      for (const turn of live.talk.turns) await playTurn(town, live, turn, playing);
      done(await finished(town, live));
    });
  });
  if (later.length > 0) {
    await inTown(playing, later, async (town, all) => {
      await playByTheClock(town, all, playing, done);
    });
  }
  return talks.flatMap((talk) => played.get(talk) ?? []);
}

interface LiveTalk {
  talk: Talk;
  from: string;
  turns: PlayedTurn[];
  offered: Pattern[];
}

let citizens = 0;

async function inTown(
  { clock }: Playing,
  talks: Talk[],
  work: (town: Town, live: LiveTalk[]) => Promise<void>,
): Promise<void> {
  if (talks.length === 0) return;
  const town = await aTown(clock, talks.length);
  try {
    const from = () => `+62815${String(++citizens).padStart(8, "0")}`;
    await work(
      town,
      talks.map((talk) => ({ talk, from: from(), turns: [], offered: [] })),
    );
  } finally {
    await town.close();
  }
}

async function eachAtOnce<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The clock only goes forward, so what is said after the same time is said together. A talk is looked at when its last word is said. */
async function playByTheClock(
  town: Town,
  all: LiveTalk[],
  playing: Playing,
  done: (talk: PlayedTalk) => void,
): Promise<void> {
  const began = Temporal.Instant.from(playing.clock);
  const said = all.flatMap((live) => {
    let after = 0;
    return live.talk.turns.map((turn) => ({ live, turn, after: (after += turn.after) }));
  });
  const moments = Map.groupBy(said, ({ after }) => after);
  for (const after of [...moments.keys()].sort((a, b) => a - b)) {
    const at = began.add({ minutes: after });
    if (Temporal.Instant.compare(at, town.program.clock.now()) > 0) await town.program.jump(at);
    const talks = [...Map.groupBy(moments.get(after) ?? [], ({ live }) => live)];
    await eachAtOnce(talks, async ([live, turns]) => {
      for (const { turn } of turns) await playTurn(town, live, turn, playing);
      if (live.turns.length === live.talk.turns.length) done(await finished(town, live));
    });
  }
}

async function playTurn(town: Town, live: LiveTalk, turn: TrialTurn, { copies = 1 }: Playing): Promise<void> {
  const { talk, from, turns } = live;
  // A hold lapses while time goes by; otherwise the seats are those of the turn before.
  const had = turn.after > 0 ? await town.seatsOf(from) : (turns.at(-1)?.seats ?? []);
  const answer = await town.say(from, contentOf(turn.says, turns.at(-1)?.answer), copies);
  const seats = await town.seatsOf(from);
  const played: PlayedTurn = { turn, answer, seats };
  turns.push(played);
  if (!turn.expectation) return;
  const missing = talk.context === "none" ? undefined : missingContext(talk.context, turns.at(-2));
  const came = { letters: answer.letters, had, seats, ...(answer.noted && { noted: answer.noted }) };
  const due = languageDue(turns.map((one) => one.turn));
  played.judged = missing ? { verdict: "wrong", because: missing } : judge(turn.expectation, came, due, live.offered);
  const offered = offeredBy(turn.expectation);
  if (offered.length > 0) live.offered = offered;
}

async function finished(town: Town, { talk, from, turns }: LiveTalk): Promise<PlayedTalk> {
  const judged = turns.flatMap((turn) => turn.judged?.verdict ?? []);
  const verdict = verdicts.findLast((one) => judged.includes(one)) ?? "right";
  return { talk, turns, verdict, seats: await town.seatsOf(from), letters: await town.lettersTo(from) };
}

/** A message that takes something for granted says little where this did not come about. */
function missingContext(context: string, last: PlayedTurn | undefined): string | undefined {
  const states = last?.seats.map(({ state }) => state) ?? [];
  const confirmed = states.filter((state) => state === "confirmed").length;
  const asked = /^asked (\w+)$/.exec(context)?.[1];
  const good = asked
    ? last?.answer.letters.some((letter) => isLetter(`ask ${asked}`, letter))
    : {
        "has booking": confirmed === 1,
        "several bookings": confirmed === 2,
        echo: states.join() === "held",
      }[context];
  return good ? undefined : `the context did not come about: ${context}`;
}

/** English once the citizen has written English words; nothing for mixtures. */
function languageDue(turns: TrialTurn[]): "id" | "en" | undefined {
  const language = turns.at(-1)?.language;
  if (language === "mix") return undefined;
  if (language !== "en") return "id";
  const said = turns.some(
    (turn) => turn.language === "en" && !/^[#[]|^(ok|stop)$/i.test(turn.says) && /[a-z]{2}/.test(turn.says),
  );
  return said ? "en" : undefined;
}
