import { randomUUID } from "node:crypto";
import type { Wish, WishOutcome } from "../src/booking/index.ts";
import { answer, type DialogueState, interpret, readDialogueState, type Said } from "../src/conversation/index.ts";
import { loadPack, type Offices, officesOfPack } from "../src/office/index.ts";
import type { LetterContent } from "../src/outbox/index.ts";
import { type Paper, paper } from "./paper.ts";

/** One citizen, one number of ours, and seats on paper. */
export interface Dialogue {
  world: Paper;
  /** As it came back from the database. */
  state(): DialogueState;
  say(said: string | Said): Heard;
  /** Taps the button or row with that title in the last letter that had some. */
  tap(title: string): Heard;
}

export interface Heard {
  letters: { kind: string; content: LetterContent }[];
  /** The first letter's text, or nothing where we were silent. */
  text: string;
  kind: string | undefined;
  qr: string | undefined;
  /** The titles that can be tapped. */
  taps: string[];
  wishes: Wish[];
  outcomes: WishOutcome[];
}

let pack: Offices | undefined;

/** The offices of the 2017 pack, read once. */
export function offices2017(): Offices {
  pack ??= officesOfPack(loadPack(new URL("../packs/2017/", import.meta.url).pathname));
  return pack;
}

/** `known`: wrote to us before. Tuesday 8 August 2017, nine o'clock, writing to Bogor, unless something else is said. */
export function aDialogue({
  now = "2017-08-08T09:00:00+07:00",
  number = "108111100333",
  offices = offices2017(),
  known = true,
} = {}): Dialogue {
  const town = offices;
  const world = paper(town, Temporal.Instant.from(now));
  let stored: unknown = {};
  let turns = 0;
  let last: { id: string; title: string }[] = [];

  function say(said: string | Said): Heard {
    const dialogue = {
      now: world.now,
      saidAt: world.now,
      offices: town,
      served: town.numbers.get(number)?.offices.map(({ id }) => id) ?? [],
      number,
      state: readDialogueState(stored),
      bookings: world.bookings,
      resting: world.resting,
      muted: false,
      known: known || turns++ > 0,
      waiting: [],
      lots: [],
      moves: world.moves,
      freshId: randomUUID(),
    };
    const intent = interpret(typeof said === "string" ? { kind: "text", text: said } : said, dialogue);
    const outcomes = world.grant(intent.wishes);
    const turn = answer(intent, outcomes, dialogue);
    stored = JSON.parse(JSON.stringify(turn.state));
    const [first] = turn.letters;
    const taps = first?.content.buttons ?? first?.content.rows?.rows ?? [];
    if (taps.length > 0) last = taps;
    return {
      letters: turn.letters,
      text: first?.content.text ?? "",
      kind: first?.kind,
      qr: first?.content.qr,
      taps: taps.map(({ title }) => title),
      wishes: intent.wishes,
      outcomes,
    };
  }

  return {
    world,
    state: () => readDialogueState(stored),
    say,
    tap(title) {
      const choice = last.find((one) => one.title === title);
      if (!choice) throw new Error(`no button "${title}" among ${last.map((one) => one.title).join(", ")}`);
      return say({ kind: "choice", id: choice.id, title });
    },
  };
}
