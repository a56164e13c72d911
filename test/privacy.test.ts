import { afterEach, beforeEach, expect, test } from "vitest";
import { dump } from "./dump.ts";
import { digestOf, keysOf } from "./key-file.ts";
import { until } from "./meta.ts";
import { peopleIn } from "./people.ts";
import { aKey, asker } from "./program-key.ts";
import { aTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await aTestServer("2017-08-08T09:00:00+07:00");
});
afterEach(() => server.close());

const name = "Kirana Puspitasari";
const born = ["1991-04-23", "23041991"];

const holds = (text: string, words: string[]) =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));

test("after 'hapus data saya' nothing of the person is left, and the code's journal is still complete", async () => {
  const from = "+6281200000011";
  const words = [name, "Kirana", ...born, "81200000011"];
  const [letter] = await server.say({ from, text: `#${name}#23041991#14082017` });
  expect(letter?.text).toContain("Senin, 14 Agustus 2017");
  const before = holds(await dump(server.pool), words);
  expect(before).toEqual([]);
  const { rows } = await server.pool.query("select booking_id from applicant");

  await server.say({ from, text: "hapus data saya" });
  // A bare yes erases nobody.
  const [asked] = await server.say({ from, text: "ya" });
  expect(asked?.text).toContain("HAPUS");
  expect(holds(await dump(server.pool), words)).toEqual(before);
  const farewell = await server.say({ from, text: "HAPUS" });
  expect(farewell).toHaveLength(1);
  await until("the number to go", async () => holds(await dump(server.pool), words).length === 0);

  const { rows: journal } = await server.pool.query(
    "select act, reason from journal where booking_id = $1 order by entry_id",
    [rows[0].booking_id],
  );
  expect(journal).toEqual([
    { act: "booked", reason: null },
    { act: "cancelled", reason: "erased" },
  ]);
});

test("what somebody began and did not finish is sealed, and whoever has an older copy of the row opens it no more after 'hapus data saya'", async () => {
  const from = "+6281200000013";
  const [asked] = await server.say({ from, text: `saya ${name}, lahir 23 april 1991` });
  expect(asked?.text).toContain(name);
  const place = async () =>
    (
      await server.pool.query("select key_no, place from citizen where digest = $1", [
        await digestOf(server.pool.options.connectionString!, from),
      ])
    ).rows[0] as {
      key_no: string;
      place: { language: string; sealed: string };
    };
  const before = await place();
  expect(Object.keys(before.place).sort()).toEqual(["language", "sealed"]);
  // What was written to them holds the name until it has arrived.
  const { rows: citizens } = await server.pool.query("select c::text as line from citizen c");
  expect(holds(citizens.map(({ line }) => line).join(), [name, "Kirana", ...born])).toEqual([]);
  const open = async () => {
    const keys = await keysOf(server.pool.options.connectionString!);
    return keys.open(Number(before.key_no), "dialogue", Buffer.from(before.place.sealed, "base64"));
  };
  expect(await open()).toContain(name);
  // Another program, or this one after a restart, goes on where the talk was.
  await server.restart();
  const [booked] = await server.say({ from, text: "senin 14 agustus" });
  expect(booked?.text).toContain(name);
  await server.say({ from, text: "hapus data saya" });
  await server.say({ from, text: "HAPUS" });
  expect(await open()).toBeUndefined();
});

test("thirty days after the visit the person is gone by itself", async () => {
  // Nobody opens this office: it moves its people twice before it gives up.
  const from = "+6281200000012";
  const words = ["Larasati Wening", "1992-05-03", "81200000012"];
  await server.say({ from, text: "#Larasati Wening#03051992#10082017" });
  const named = async () => [...(await peopleIn(server.pool)).values()].map(({ name: who }) => who);
  expect(await named()).toEqual(["Larasati Wening"]);
  await server.program.jump(Temporal.Instant.from("2017-09-17T09:00:00+07:00"));
  expect(holds(await dump(server.pool), words)).toEqual([]);
  expect(await named()).toEqual([null]);
  const { rows } = await server.pool.query(
    "select act from journal where happened_at < '2017-08-09' order by entry_id",
  );
  expect(rows.length).toBeGreaterThan(1);
});

test("a priority by right and the help agreed on are gone with the day, and the journal never had the category", async () => {
  const { address, clock, jump } = server.program;
  const asks = asker(() => address, await aKey(server.pool.options.connectionString as string, clock.now()));
  await jump(Temporal.Instant.from("2017-09-18T08:00:00+07:00"));
  const walkIn = { stream: "priority", people: 1, priority: "pregnant", help: "escort" };
  expect((await asks("/offices/bogor/walk-ins", walkIn)).status).toBe(200);
  const kept = async () => (await server.pool.query("select priority, help from arrival")).rows;
  expect(await kept()).toEqual([{ priority: "pregnant", help: "escort" }]);
  await jump(Temporal.Instant.from("2017-09-19T08:00:00+07:00"));
  expect(await kept()).toEqual([{ priority: null, help: null }]);
  const { rows } = await server.pool.query("select detail::text from journal where arrival_id is not null");
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain("pregnant");
});

test.each([
  ["a text", { text: "NIK saya 3201234501870001 tolong" }],
  ["a booking", { text: "#Bayu Pratama#25011987#3201234501870001" }],
  [
    "a caption",
    {
      text: "",
      content: { type: "image", image: { id: "1", mime_type: "image/jpeg", caption: "KTP 3201 2345 0187 0001" } },
    },
  ],
  [
    "an edit",
    {
      text: "",
      content: {
        type: "edit",
        edit: { original_message_id: "x", message: { type: "text", text: { body: "3201234501870001" } } },
      },
    },
  ],
])("an identity number in %s is in no table and no letter", async (_, saying) => {
  await server.say({ from: "+6281200000013", ...saying });
  const all = `${await dump(server.pool)}${JSON.stringify(server.meta.letters)}`.replace(/wamid\S*/g, "");
  expect(all).not.toMatch(/3201[ .-]?2345[ .-]?0187[ .-]?0001/);
});
