import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCitizen, aTown, day, hour, type Town } from "../../test/town.ts";
import { type Asker, grant } from "../booking/index.ts";
import { type Database, newId, type Tx } from "../database/index.ts";
import { openedText } from "../keys/index.ts";
import { openedContent } from "../outbox/index.ts";
import { answerBatch } from "./answer-batch.ts";
import type { IncomingMessage } from "./incoming-message.ts";
import { keepMessages } from "./keep-messages.ts";

// What somebody is answered hangs on the sender and the text alone (promise 4): two worlds are played that differ only in who the other
// people are, with the same seats taken at the same hours. Every letter is the same, and it took the same statements.

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

const names = ["Ratna Puspita Sari", "Budi", "I Wayan Sukerta", "Siti Aminah", "Yosua", "Nur Aini binti Hasan"];
const births = ["1990-03-14", "1987-01-25", "1955-07-01", "2012-06-03"];
const days = ["2017-08-14", "2017-08-15", "2017-08-21", "2017-08-16"];
const hours = ["08:00", "09:00", "10:00", "13:30"];

const aPerson = fc.record({ name: fc.constantFrom(...names), birth: fc.constantFrom(...births) });
type Person = typeof aPerson extends fc.Arbitrary<infer P> ? P : never;

/** A seat that somebody else has; in one world for a person whom the sender names, in the other for a stranger. */
const anOther = fc.record({
  whom: fc.nat(1),
  day: fc.constantFrom(...days),
  hour: fc.constantFrom(...hours),
  firm: fc.boolean(),
  becomes: fc.constantFrom("stays", "stays", "stays", "cancelled"),
});

const first = (person: Person, other: Person, on: string): string[] => [
  `#${person.name}#${digits(person.birth)}#${digits(on)}`,
  `#${person.name}#${digits(person.birth)}#${digits(on)}\n#${other.name}#${digits(other.birth)}#${digits(on)}`,
  `nama ${person.name} lahir ${spelled(person.birth)} datang ${spelled(on)}`,
  `my name is ${person.name}, born ${digits(person.birth)}, I want to come on ${digits(on)} at 10`,
  `${person.name}, ${spelled(person.birth)}, besok jam 9`,
  "#Budi#25011987#07082017",
];

const later = (person: Person, other: Person, on: string): string[] => [
  "ya",
  "YA",
  "cek",
  "kode saya berapa ya",
  "batal",
  "BATAL",
  "urung",
  `pindah ke tanggal ${spelled(on)} jam 13.30`,
  `apakah ${person.name} sudah booking?`,
  `cek booking atas nama ${other.name} lahir ${spelled(other.birth)}`,
  `${person.name} lahir ${spelled(person.birth)} sudah daftar belum min`,
  `tambah ${other.name} lahir ${spelled(other.birth)} tanggal yang sama`,
  `tanggal lahirnya salah, yang benar ${spelled(other.birth)}`,
  `namanya salah, yang benar ${other.name}`,
  `#${other.name}#${digits(other.birth)}#${digits(on)}`,
  "hapus data saya",
  "syaratnya apa saja",
  "kenapa saya harus datang ke kantor",
];

const aTalk = fc.record({
  people: fc.tuple(aPerson, aPerson),
  others: fc.array(anOther, { minLength: 1, maxLength: 3 }),
  begins: fc.tuple(fc.nat(5), fc.constantFrom(...days)),
  goesOn: fc.array(fc.tuple(fc.nat(17), fc.constantFrom(...days)), { minLength: 1, maxLength: 3 }),
});
type Talk = typeof aTalk extends fc.Arbitrary<infer T> ? T : never;

const talksAtOnce = 50;
const rounds = 40;

test("2,000 pairs of worlds that differ only in other people's bookings give the same letters, by the same statements", {
  timeout: 600_000,
}, async () => {
  const crowd = fc.array(aTalk, { minLength: talksAtOnce, maxLength: talksAtOnce });
  await fc.assert(
    fc.asyncProperty(crowd, async (talks) => {
      const named = await played(talks, (talk, whom) => talk.people[whom] as Person);
      const strangers = await played(talks, (_, whom) => ({ name: `Orang Lain ${whom}`, birth: "1977-07-07" }));
      expect(named.letters.length).toBeGreaterThan(talksAtOnce);
      const other = named.letters.findIndex((letter, i) => letter !== strangers.letters[i]);
      expect(named.letters[other]).toBe(strangers.letters[other]);
      expect(named.statements).toEqual(strangers.statements);
    }),
    { numRuns: rounds, endOnFailure: true },
  );
});

class TakenBack extends Error {}

/** Plays all talks side by side in a world in which the others are these people, and takes everything back. */
async function played(talks: readonly Talk[], other: (talk: Talk, whom: number) => Person) {
  let letters: string[] = [];
  const statements: string[] = [];
  await town.database
    .transaction(async (tx) => {
      await bookOthers(tx, talks, other);
      const longest = Math.max(...talks.map(({ goesOn }) => goesOn.length + 1));
      for (let turn = 0; turn < longest; turn++) {
        const said = talks.flatMap((talk, i) => messageOf(talk, i, turn));
        await keepMessages(tx, said, town.now, town.now, town.world().keys);
        await watched(tx, statements, async (watching) => {
          const tools = { database: inside(watching), world: () => town.world(), serverId: newId(), worker: 1 };
          const { messages } = await answerBatch(tools, said.length, false);
          expect(messages).toBe(said.length);
        });
      }
      letters = await lettersIn(tx);
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return { letters, statements };
}

async function bookOthers(tx: Tx, talks: readonly Talk[], other: (talk: Talk, whom: number) => Person): Promise<void> {
  const all = talks.flatMap((talk) => talk.others.map((one) => ({ ...one, ...other(talk, one.whom) })));
  const askers: Asker[] = [];
  for (const _ of all) askers.push(await aCitizen(tx));
  const asks = all.map(({ name, birth, day: on, hour: at, firm }, i) => {
    const applicant = { name, birthDate: day(birth) };
    const wish = { act: "book" as const, office: town.office("bogor"), applicant, day: day(on), hour: hour(at), firm };
    return { wish, by: askers[i] as Asker, saidAt: town.now };
  });
  const outcomes = await grant(tx, asks, town.world());
  const cancels = all.flatMap(({ becomes }, i) => {
    const [ask, outcome] = [asks[i], outcomes[i]];
    if (becomes !== "cancelled" || !ask || (outcome?.is !== "confirmed" && outcome?.is !== "held")) return [];
    const by = { ...ask.by, live: [outcome.booking], liveOrdinals: [1] };
    return [{ wish: { act: "cancel" as const, booking: outcome.booking }, by, saidAt: town.now }];
  });
  await grant(tx, cancels, town.world());
}

function messageOf(talk: Talk, i: number, turn: number): IncomingMessage[] {
  const [person, other] = talk.people;
  const [which, on] = turn === 0 ? talk.begins : (talk.goesOn[turn - 1] ?? []);
  if (which === undefined || on === undefined) return [];
  const text = (turn === 0 ? first : later)(person, other, on)[which] as string;
  const phone = `+62811${String(i).padStart(7, "0")}`;
  const number = "108111100333";
  return [
    { messageId: `two-worlds ${i} ${turn}`, number, sender: { phone }, sentAt: town.now, said: { kind: "text", text } },
  ];
}

/** Every letter with all that a telephone gets of it, in the order in which they were written; codes and ids are everybody's own. */
async function lettersIn(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ kind: string; content: object; phone: string }>(
    "select l.kind, l.content, c.phone from letter l join citizen c using (citizen_id) order by l.created_at, l.letter_id",
  );
  const { keys } = town.world();
  const theirs = rows
    .map((row) => ({ ...row, phone: openedText(keys, "phone", row.phone) ?? "" }))
    .filter(({ phone }) => phone.startsWith("+62811"))
    .toSorted((a, b) => (a.phone < b.phone ? -1 : a.phone > b.phone ? 1 : 0));
  return theirs.map(({ kind, content }) =>
    `${kind} ${JSON.stringify(openedContent(keys, content))}`
      .replace(/\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/g, "<code>")
      // A seat rests for a random time.
      .replace(/(URUNG\* sebelum pukul|UNDO\* before) \d\d[.:]\d\d/g, "$1 <end of rest>")
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "<id>")
      .replace(/\b[2-9A-Z]{8}\b/g, "<code>"),
  );
}

/** The transaction that is there already, as a database. */
function inside(tx: Tx): Database {
  return {
    pool: town.database.pool,
    transaction: (work) => work(tx),
    // What is noted for a crash; nothing crashes here.
    statement: async () => undefined as never,
    close: async () => {},
  };
}

/** Adds the names of the statements that `work` sends. */
async function watched(tx: Tx, statements: string[], work: (tx: Tx) => Promise<void>): Promise<void> {
  await work({
    query: (text, values, name) => {
      statements.push(name ?? text);
      return tx.query(text, values, name);
    },
  });
}

const digits = (date: string) => date.split("-").reverse().join("");
const spelled = (date: string) => day(date).toLocaleString("id", { day: "numeric", month: "long", year: "numeric" });
