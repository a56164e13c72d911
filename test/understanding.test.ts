import { expect, test } from "vitest";
import { belowFloors } from "../scripts/understanding/floors.ts";
import { type PlayedTalk, type PlayedTurn, playTalks } from "../scripts/understanding/play.ts";
import { englishOf, figuresOf } from "../scripts/understanding/print.ts";
import { type PlayedSet, playedSets, playSet, playSets, talksOf, trialGroups } from "../scripts/understanding/sets.ts";
import type { Talk } from "../scripts/understanding/trial-set.ts";
import { messageRows, messagesClock, saidBefore, saidLater } from "./message-rows.ts";

// The trial sets through the whole program, as `npm run understanding` plays them; unseen/README.md says what they are.

const minutes = 60_000;
let allOnce: ReturnType<typeof playSets> | undefined;

/** A set as it went the first time: all are played by whichever test comes first. */
async function played(set: PlayedSet): Promise<PlayedTalk[]> {
  allOnce ??= playSets(playedSets);
  return (await allOnce).get(set) ?? [];
}

async function figures() {
  const all: Partial<Record<PlayedSet, PlayedTalk[]>> = {};
  for (const set of playedSets) all[set] = await played(set);
  const talks = [
    ...playedSets.map((set) => [set, all[set] ?? []] as const),
    ...trialGroups.map((group) => [`${group}-english`, englishOf(group, all)] as const),
  ];
  return Object.fromEntries(talks.filter(([, some]) => some.length > 0).map(([set, some]) => [set, figuresOf(some)]));
}

test("what citizens write is understood as well as before", { timeout: 8 * minutes }, async () => {
  expect(await belowFloors(await figures())).toEqual([]);
});

// What was published, and what nobody had read: the sets between them say nothing more about order and repeats.
test.each(["dialogues", "unseen-messages", "unseen-dialogues"] satisfies PlayedSet[])(
  "%s: in any order and delivered twice, everybody has the same seats and no letter more",
  { timeout: 8 * minutes },
  async (set) => {
    const talks = shuffled(await talksOf(set));
    expect(outcomes(await playSet(set, { talks, copies: 2 }))).toEqual(outcomes(await played(set)));
  },
);

test("messages.tsv: in any order and delivered twice, the same seats and no letter more", {
  timeout: 8 * minutes,
}, async () => {
  const talks = messageRows.map(messageTalk);
  const clock = messagesClock;
  const again = await playTalks(shuffled(talks), { clock, copies: 2 });
  expect(outcomes(again)).toEqual(outcomes(await playTalks(talks, { clock })));
});

function shuffled(talks: Talk[]): Talk[] {
  return talks
    .map((talk) => ({ talk, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ talk }) => talk);
}

function outcomes(talks: PlayedTalk[]) {
  const all = talks.map(({ talk, seats, letters }) => ({ talk: talk.id, seats, letters }));
  return all.sort((a, b) => a.talk.localeCompare(b.talk));
}

/** A row of messages.tsv as a talk; many are about one Budi, and no talk changes another. */
function messageTalk([message, kind]: [string, string], i: number): Talk {
  const turn = (says: string, after = 0) => ({ says, after, language: "id", ideal: "-", harm: "-" });
  const later = saidLater[kind];
  const minutes = later ? Temporal.Instant.from(messagesClock).until(later).total("minutes") : 0;
  const turns = [...saidBefore(kind).map((says) => turn(says)), turn(inNotation(message), minutes)];
  return { id: `${i} ${kind}`, kind, language: "id", context: "none", turns };
}

function inNotation(message: string): string {
  return message
    .replaceAll("\\n", "\n")
    .replace(/^\[pesan diedit: (.*)\]$/, "[edited: $1]")
    .replace(/^\[diteruskan\] (.*)$/, "[forwarded: $1]")
    .replace("[foto e-KTP]", "[photo]")
    .replace("[lokasi dibagikan]", "[location]")
    .replace("[Pesan ini telah dihapus]", "[deleted]");
}

test("a booked citizen got one letter if the message was well-formed, two otherwise", {
  timeout: 8 * minutes,
}, async () => {
  const talks = [...(await played("dialogues")), ...(await played("first-dialogues"))];
  const wellFormed = talks.filter(({ turns: [first] }) => first && published.test(first.turn.says) && isSure(first));
  expect(wellFormed.length).toBeGreaterThan(50);
  expect(wellFormed.filter(({ turns: [first] }) => first?.answer.letters.length !== 1)).toEqual([]);
  const loose = (await played("first-messages")).filter(({ talk }) => talk.context === "has booking");
  const lettersBefore = ({ turns }: PlayedTalk) => turns.slice(0, 2).map(({ answer }) => answer.letters.length);
  expect(loose.length).toBeGreaterThan(40);
  expect(loose.filter((talk) => lettersBefore(talk).join() !== "1,1").map(({ talk }) => talk.id)).toEqual([]);
});

const published = /^#[^#]+#\d{8}#\d{8}$/;

function isSure({ seats }: PlayedTurn): boolean {
  return seats.length > 0 && seats.every(({ state }) => state === "confirmed");
}
