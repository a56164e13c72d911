import { expect, test } from "vitest";
import { belowFloors } from "../scripts/understanding/floors.ts";
import type { PlayedTalk, PlayedTurn } from "../scripts/understanding/play.ts";
import { englishOf, figuresOf } from "../scripts/understanding/print.ts";
import { type PlayedSet, playedSets, playSet, talksOf } from "../scripts/understanding/sets.ts";

// The trial sets through the whole program, as `npm run understanding` plays them; unseen/README.md says what they are.

const minutes = 60_000;
const once = new Map<PlayedSet, Promise<PlayedTalk[]>>();

/** A set as it went the first time: played by whichever test comes first. */
function played(set: PlayedSet): Promise<PlayedTalk[]> {
  const talks = once.get(set) ?? playSet(set);
  once.set(set, talks);
  return talks;
}

async function figures() {
  const all: Partial<Record<PlayedSet, PlayedTalk[]>> = {};
  for (const set of playedSets) all[set] = await played(set);
  const english = figuresOf(englishOf(all));
  return {
    ...Object.fromEntries(playedSets.map((set) => [set, figuresOf(all[set] ?? [])])),
    "unseen-english": english,
  };
}

test("what citizens write is understood as well as before", { timeout: 8 * minutes }, async () => {
  expect(await belowFloors(await figures())).toEqual([]);
});

test.each(playedSets)(
  "%s: in any order and delivered twice, everybody has the same seats and no letter more",
  { timeout: 8 * minutes },
  async (set) => {
    const first = await played(set);
    const talks = (await talksOf(set)).toSorted(() => Math.random() - 0.5);
    const again = new Map((await playSet(set, { talks, copies: 2 })).map((talk) => [talk.talk.id, talk]));
    for (const { talk, seats, letters } of first) {
      const other = again.get(talk.id);
      expect({ talk: talk.id, seats: other?.seats, letters: other?.letters }).toEqual({
        talk: talk.id,
        seats,
        letters,
      });
    }
  },
);

test("a booked citizen got one letter if the message was well-formed, two otherwise", {
  timeout: 8 * minutes,
}, async () => {
  const talks = [...(await played("dialogues")), ...(await played("unseen-dialogues"))];
  const wellFormed = talks.filter(({ turns: [first] }) => first && published.test(first.turn.says) && isSure(first));
  expect(wellFormed.length).toBeGreaterThan(50);
  expect(wellFormed.filter(({ turns: [first] }) => first?.answer.letters.length !== 1)).toEqual([]);
  const loose = (await played("unseen-messages")).filter(({ talk }) => talk.context === "has booking");
  const lettersBefore = ({ turns }: PlayedTalk) => turns.slice(0, 2).map(({ answer }) => answer.letters.length);
  expect(loose.length).toBeGreaterThan(40);
  expect(loose.filter((talk) => lettersBefore(talk).join() !== "1,1").map(({ talk }) => talk.id)).toEqual([]);
});

const published = /^#[^#]+#\d{8}#\d{8}$/;

function isSure({ seats }: PlayedTurn): boolean {
  return seats.length > 0 && seats.every(({ state }) => state === "confirmed");
}
