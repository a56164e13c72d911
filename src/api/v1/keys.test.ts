import { afterEach, beforeEach, expect, test } from "vitest";
import { type KeyRight, keyRights } from "../../staff/index.ts";
import { type ApiServer, type Ask, anApiServer } from "./api-server.fixture.ts";

// What a key opens and what it does not, and what a repeated request does.

let server: ApiServer;
let ticket: { id: string; number: string };
let arrival: { id: string };
beforeEach(async () => {
  server = await anApiServer();
  const booking = await server.book();
  arrival = (await server.ask("/offices/bogor/arrivals", { body: { code: booking.code } })).body.arrival;
  ticket = (await server.ask("/offices/bogor/walk-ins", { body: { stream: "collection" } })).body.ticket;
});
afterEach(() => server.close());

/** All that acts write, as one value. */
const everything = async () =>
  Promise.all(
    [
      "arrival",
      "visitor",
      "ticket",
      "call",
      "stream_day",
      "counter_day",
      "office_day",
      "journal",
      "booking",
      "stamp",
    ].map((table) =>
      server.query(`select md5(coalesce(string_agg(r::text, '' order by r::text), '')) as ${table} from ${table} r`),
    ),
  );

interface Line {
  right: KeyRight;
  method?: "GET";
  path: string;
  body?: object;
}

const saturday = {
  name: "Sabtu ekstra",
  doorsOpen: "07:30",
  opens: "08:00",
  closes: "12:00",
  slots: [{ starts: "08:00", pool: "public", seats: 20 }],
};

/** Each address, the rights that open it, and a request that its schema takes. */
function addresses(): (Omit<Line, "right"> & { rights: KeyRight[] })[] {
  const [office, at, number] = ["/offices/bogor", `/offices/bogor/arrivals/${arrival.id}`, `/tickets/${ticket.id}`];
  const [why, booking, group] = [
    { reason: "Sebab" },
    `${office}/bookings/${arrival.id}`,
    `${office}/groups/${arrival.id}`,
  ];
  const one = (rights: KeyRight[], path: string, body?: object) => ({ rights, path, ...(body && { body }) });
  return [
    one(["arrivals"], `${office}/arrivals`, { code: "2222-2222" }),
    { rights: ["arrivals", "papers"], method: "GET", path: at },
    one(["arrivals"], `${office}/no-code`),
    one(["arrivals"], `${office}/walk-ins`, { stream: "collection" }),
    one(["arrivals"], `${at}/priority`, {}),
    one(["bookings"], `${office}/bookings`, { name: "X", birth: "1" }),
    { rights: ["bookings"], method: "GET", path: `${office}/waiting-list` },
    one(["bookings"], `${office}/waiting-list`, { code: "2222-2222" }),
    one(["changes"], `${office}/bookings/find`, { code: "2222-2222" }),
    one(["changes"], `${booking}/history`),
    one(["changes"], `${booking}/move`, { day: "2017-08-14" }),
    one(["changes"], `${booking}/cancel`, why),
    one(["changes"], `${booking}/letter`),
    one(["changes"], `${booking}/slip`),
    one(["identity"], `${booking}/name`, { name: "X" }),
    one(["identity"], `${booking}/birth-date`, { birth: "1" }),
    one(["identity"], `${booking}/hand-over`, why),
    one(["identity"], `${booking}/group`, { people: 6, until: "2017-08-30", ...why }),
    one(["supervise"], `${group}/allow`),
    one(["supervise"], `${group}/end`),
    one(["papers"], `${office}/desks/berkas-9/next`),
    one(["papers"], `${office}/desks/berkas-9/take-again`, { arrival: arrival.id }),
    one(["papers"], `${at}/papers`, { people: [] }),
    one(["papers"], `${at}/put-back`),
    one(["papers"], `${at}/not-owner`),
    one(["papers"], `${at}/undo`),
    one(["tickets", "calls"], `${office}/counters/9/call-next`),
    one(["tickets", "calls"], `${office}/counters/9/state`, { state: "open" }),
    ...["recall", "reached", "served", "missed", "park", "transfer", "undo"].map((act) =>
      one(["tickets", "calls"], `${number}/${act}`),
    ),
    { rights: ["tickets", "calls"], method: "GET", path: number },
    one(["tickets"], `${number}/rejoin`),
    one(["tickets"], `${number}/print`),
    one(["tickets"], `${office}/handwritten`, { number: "A001", at: "2017-08-08T00:40:00Z" }),
    { rights: ["boards", "supervise"], method: "GET", path: `${office}/board` },
    { rights: ["boards", "supervise"], method: "GET", path: `${office}/line` },
    one(["supervise"], `${office}/stamps`, { moment: "2017-08-09T00:00:00Z", scans: 1 }),
    one(["supervise"], `${office}/disturbances`, { began: "2017-08-09T00:00:00Z", ...why }),
    one(["supervise"], `${office}/disturbances/${arrival.id}/end`),
    one(["supervise"], `${office}/disturbances/${arrival.id}/shorten`, { ended: "2017-08-09T00:00:00Z", ...why }),
    one(["supervise"], `${office}/disturbances/${arrival.id}/withdraw`, why),
    one(["supervise"], `${office}/desks/berkas-9/pick`, { arrival: arrival.id, ...why }),
    one(["supervise"], `${number}/call`, { counter: "9", ...why }),
    one(["supervise"], `${number}/readmit`, why),
    one(["supervise"], `${office}/close-day`),
    one(["supervise"], `${office}/reopen-day`),
    { rights: ["calendar"], method: "GET", path: `${office}/calendar` },
    ...["closures", "closures/look"].map((path) =>
      one(["calendar"], `${office}/${path}`, { firstDay: "2017-08-01", name: "X", ...why }),
    ),
    one(["calendar"], `${office}/closures/open-again`, { firstDay: "2017-08-01", ...why }),
    ...["special-days", "special-days/look"].map((path) =>
      one(["calendar"], `${office}/${path}`, { ...saturday, day: "2017-08-01", ...why }),
    ),
    ...["end", "end/look"].map((path) =>
      one(["calendar"], `${office}/${path}`, { lastDay: "2017-08-09", name: "X", ...why }),
    ),
    one(["calendar"], `${office}/calendar-changes/${arrival.id}/take-back`, why),
    { rights: ["facts"], method: "GET", path: `${office}/facts` },
    ...["facts", "facts/look"].map((path) =>
      one(["facts"], `${office}/${path}`, { firstDay: "2017-08-01", place: { address: "X" }, ...why }),
    ),
    one(["facts"], `${office}/fact-changes/${arrival.id}/take-back`, why),
  ];
}

test("every address of the document stands in the table of rights", async () => {
  const { body } = await server.ask("/openapi.json", { method: "GET" });
  const written = Object.entries((body as unknown as { paths: object }).paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "*")}`),
  );
  const known = addresses().map(({ method = "POST", path }) => {
    const bare = path.replaceAll(/bogor|berkas-9|[0-9a-f-]{36}|(?<=counters\/)9/g, "*");
    return `${method} /api/v1${bare}`;
  });
  expect(known.toSorted()).toEqual(written.toSorted());
});

test.each(keyRights.map((right) => ({ right })))(
  "the right $right alone opens its addresses and no other",
  async ({ right }) => {
    const key = await server.key([right]);
    const opened: string[] = [];
    const wanted: string[] = [];
    for (const { rights, path, ...asked } of addresses()) {
      const { status, body } = await server.ask(path, { ...asked, key });
      opened.push(`${path} ${status === 403 ? body.code : "opened"}`);
      wanted.push(`${path} ${rights.includes(right) ? "opened" : "not-allowed"}`);
    }
    expect(opened).toEqual(wanted);
  },
);

test("a key of another office does nothing here: its tickets are not found, its office is closed", async () => {
  const key = await server.key(keyRights, "depok");
  const before = await everything();
  const answers: string[] = [];
  const wanted: string[] = [];
  for (const { path, rights: _rights, ...asked } of addresses()) {
    const { status, body } = await server.ask(path, { ...asked, key });
    answers.push(`${path} ${status} ${body.code}`);
    wanted.push(`${path} ${path.startsWith("/tickets/") ? "404 no-ticket" : "403 not-allowed"}`);
  }
  expect(answers).toEqual(wanted);
  expect(await everything()).toEqual(before);
  // One of all offices finds both.
  const wide = await server.key(keyRights, "all");
  expect((await server.ask(`/tickets/${ticket.id}`, { method: "GET", key: wide })).status).toBe(200);
});

test("what is no key, what is nowhere and what cannot be read is said in one shape, before anything is looked at", async () => {
  const shape = (got: { status: number; body: object }) => [got.status, Object.keys(got.body).toSorted(), got.body];
  const no = (status: number, code: string) => [status, ["code", "sentence"], { code, sentence: expect.any(String) }];
  for (const key of [undefined, "ant_00000000000000000000000000000000", "nonsense"]) {
    expect(shape(await server.ask("/offices/bogor/no-code", { key }))).toEqual(no(401, "no-key"));
    expect(shape(await server.ask("/offices/bogor/handwritten", { key, body: "{" }))).toEqual(no(401, "no-key"));
    expect(shape(await server.ask("/nowhere", { key }))).toEqual(no(401, "no-key"));
  }
  expect(shape(await server.ask("/nowhere"))).toEqual(no(404, "not-found"));
  expect(shape(await server.ask("/offices/bogor/arrivals", { body: "{" }))).toEqual(no(400, "bad-request"));
  expect(shape(await server.ask("/offices/bogor/walk-ins", { body: {} }))).toEqual(no(400, "bad-request"));
  expect(shape(await server.ask("/tickets/7/served"))).toEqual(no(400, "bad-request"));
  expect(shape(await server.ask("/offices/bogor/counters/%FF/call-next"))).toEqual(no(400, "bad-request"));
  // The words of the document say what is wanted.
  const [day, state] = [
    await server.ask("/offices/bogor/bookings", { body: { name: "X", birth: "1", day: "" } }),
    await server.ask("/offices/bogor/counters/1/state", { body: { state: "shut" } }),
  ];
  expect(day.body.sentence).toBe(
    "This could not be read: day: A day of the office, 2017-08-14 or 14-08-2017; without one today.",
  );
  expect(state.body.sentence).toBe("This could not be read: state: open, paused, closed.");
  const narrow = await server.ask("/offices/bogor/no-code", { key: await server.key(["papers"]) });
  expect(narrow.body.sentence).toContain("with the right arrivals.");
  const said = await server.ask("/offices/bogor/walk-ins?lang=id", {
    body: { stream: "lost", people: "Budi Santoso" },
  });
  expect(said.body.sentence).toMatch(/^Belum bisa kami baca: .*people/);
  expect(said.body.sentence).not.toContain("Budi");
  expect((await server.ask("/offices/bogor/no-code?lang=id", { key: undefined })).body.sentence).toContain("Sertakan");
});

test("a revoked key opens nothing any more", async () => {
  const key = await server.key(["boards"]);
  expect((await server.ask("/offices/bogor/board", { method: "GET", key })).status).toBe(200);
  await server.query("update api_key set revoked_at = now() where rights = '{boards}'");
  expect((await server.ask("/offices/bogor/board", { method: "GET", key })).status).toBe(401);
});

test("no answer holds a name, a telephone or a code; only whoever books for somebody is told the code, once", async () => {
  const { code } = await server.book({ name: "Wulandari Kusuma" });
  const said: string[] = [];
  const say = async (path: string, wanted: Ask = {}) => {
    const { body } = await server.ask(path, wanted);
    said.push(JSON.stringify(body));
    return body;
  };
  const { arrival: there } = await say("/offices/bogor/arrivals", { body: { code } });
  await say("/offices/bogor/line", { method: "GET" });
  await say(`/offices/bogor/arrivals/${there.id}`, { method: "GET" });
  const { ticket: number } = await say(`/offices/bogor/arrivals/${there.id}/papers`, { body: { missing: [] } });
  await say(`/tickets/${number.id}`, { method: "GET" });
  await say("/offices/bogor/counters/1/call-next");
  await say(`/tickets/${number.id}/reached`, { body: { counter: "1" } });
  await say(`/tickets/${number.id}/print`);
  await say("/offices/bogor/board", { method: "GET" });
  const all = said.join("\n");
  expect(all).toContain("W. K.");
  for (const secret of ["Wulandari", "Kusuma", code, code.replace("-", ""), "+62"]) expect(all).not.toContain(secret);
  // Neither does what is kept of them for a repetition, nor the journal.
  const kept = JSON.stringify(await server.query("select answer from idempotent union all select detail from journal"));
  expect(kept).not.toContain("Wulandari");
});

test("the same key twice is one act and one answer, also when nothing of the day is left to do again", async () => {
  const body = { stream: "collection", people: 1 };
  const first = await server.ask("/offices/bogor/walk-ins", { body, once: "walk-1" });
  const second = await server.ask("/offices/bogor/walk-ins", { body, once: "walk-1", server: 1 });
  expect(second).toEqual(first);
  const { body: third } = await server.ask("/offices/bogor/walk-ins", { body, once: "walk-2" });
  expect(Number(third.ticket.number.slice(1))).toBe(Number(first.body.ticket.number.slice(1)) + 1);
});

test("a repeated booking tells the code again, though it is not kept with the answer", async () => {
  const body = { name: "Kartika Dewi", birth: "11-05-1979", day: "2017-08-09" };
  const first = await server.ask("/offices/bogor/bookings", { body, once: "book-1" });
  expect(first.body.code).toMatch(/^\w{4}-\w{4}$/);
  expect(await server.ask("/offices/bogor/bookings", { body, once: "book-1", server: 1 })).toEqual(first);
  const kept = JSON.stringify(await server.query("select idem, answer from idempotent"));
  expect(kept).toContain("sealed:own:");
  expect(kept).not.toMatch(/2017-08-09|book-1/);
  expect(kept).not.toContain(first.body.code);
});

test("the same key on two servers at once is still one act", async () => {
  const asks = Array.from({ length: 12 }, (_, nr) =>
    server.ask("/offices/bogor/walk-ins", { body: { stream: "lost" }, once: "crowd", server: nr % 2 === 0 ? 0 : 1 }),
  );
  const answers = await Promise.all(asks);
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 200, body: { ticket: { number: "D001" } } });
  expect(await server.query("select number from ticket where stream = 'lost'")).toHaveLength(1);
});

test("a refusal is kept as well; another request with the key is told so and does nothing", async () => {
  const path = "/offices/bogor/counters/5/call-next";
  const first = await server.ask(path, { once: "call-1" });
  expect(first).toMatchObject({ status: 409, body: { code: "line-empty" } });
  await server.ask("/offices/bogor/walk-ins", { body: { stream: "lost" } });
  expect(await server.ask(path, { once: "call-1" })).toEqual(first);
  const before = await everything();
  for (const [other, body] of [
    ["/offices/bogor/counters/6/call-next", undefined],
    ["/offices/bogor/walk-ins", { stream: "collection" }],
  ] as const)
    expect(await server.ask(other, { once: "call-1", ...(body && { body }) })).toMatchObject({
      status: 409,
      body: { code: "key-used" },
    });
  expect(await everything()).toEqual(before);
  // Keys of others are other keys.
  const other = await server.key(["calls"]);
  expect((await server.ask(path, { once: "call-1", key: other })).status).toBe(200);
});
