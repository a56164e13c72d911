import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aParty } from "../../../test/arrivals.ts";
import { type ApiServer, anApiServer } from "./api-server.fixture.ts";

// What other programs do with the day: each address as it should go, and as it is refused.

let server: ApiServer;
beforeEach(async () => {
  server = await anApiServer();
});
afterEach(() => server.close());
beforeEach(() => server.at("07:50"));

/** Nothing is missing. */
const complete = { body: { missing: [] } };
const nobody = "00000000-0000-7000-8000-000000000000";

/** Somebody with a booking stands at the door. */
async function arrived(wanted: Parameters<ApiServer["book"]>[0] = {}) {
  const booking = await server.book(wanted);
  const { body } = await server.ask("/offices/bogor/arrivals", { body: { code: booking.code } });
  return body.arrival as { id: string; state: string; people: { id: string }[] };
}

/** A number with complete papers. */
async function aTicket(): Promise<{ id: string; number: string }> {
  const { id } = await arrived();
  return (await server.ask(`/offices/bogor/arrivals/${id}/papers`, { body: { missing: [] } })).body.ticket;
}

/** Calls to this counter until it is this number's turn. */
async function called(ticket: { number: string }, counter = "2"): Promise<void> {
  for (let calls = 0; calls < 40; calls++) {
    const { body } = await server.ask(`/offices/bogor/counters/${counter}/call-next`);
    if (body.ticket?.number === ticket.number) return;
  }
  throw new Error("it was never called");
}

const refusals = (got: { status: number; body: object }) => [got.status, (got.body as { code: string }).code];

describe("the door", () => {
  test("a code at its hour is recorded once, and asked for again as it is now", async () => {
    const { code, id } = await server.book();
    const first = await server.ask("/offices/bogor/arrivals", { body: { code, desk: "pintu" } });
    expect(first).toMatchObject({
      status: 200,
      body: {
        arrival: { state: "waiting", verdict: "in-window", hour: "08:00", again: false, people: [{ booking: id }] },
      },
    });
    const second = await server.ask("/offices/bogor/arrivals", { body: { booking: id } });
    expect(second.body.arrival).toEqual({ ...first.body.arrival, again: true });
    const path = `/offices/bogor/arrivals/${first.body.arrival.id}`;
    expect((await server.ask(path, { method: "GET" })).body.arrival.id).toBe(first.body.arrival.id);
    const [note] = await server.query<object>(
      `select actor, desk, source from journal where act = 'arrived' and arrival_id = '${first.body.arrival.id}'`,
    );
    expect(note).toEqual({ actor: expect.stringMatching(/^key [0-9a-f-]{36}$/), desk: "pintu", source: "api" });
  });

  test("who is too early is recorded and early; at the desk it is not their turn yet", async () => {
    const arrival = await arrived({ starts: "10:00" });
    expect(arrival).toMatchObject({ state: "early" });
    const papers = await server.ask(`/offices/bogor/arrivals/${arrival.id}/papers`, complete);
    expect(papers).toEqual({ status: 409, body: { code: "not-yet", sentence: "Not yet: from 09.00 on." } });
  });

  test("every no has its name and a sentence, in English or Indonesian", async () => {
    const elsewhere = await server.book({ office: "depok" });
    const other = await server.book({ day: "2017-08-10" });
    const late = await server.book();
    server.at("08:10");
    const say = (code: string, lang = "") => server.ask(`/offices/bogor/arrivals${lang}`, { body: { code } });
    expect(await say(late.code)).toEqual({
      status: 409,
      body: {
        code: "late",
        sentence: "The last moment was 08.00, here since 08.10. The code is void; offer another hour.",
        booking: late.id,
        hours: expect.arrayContaining(["09:00"]),
      },
    });
    const next = { after: late.id, hour: "09:00" };
    expect((await server.ask("/offices/bogor/bookings", { body: next })).body).toMatchObject({ hour: "09:00" });
    expect(refusals(await server.ask("/offices/bogor/bookings", { body: { hour: "09:00" } }))).toEqual([
      400,
      "bad-request",
    ]);
    expect((await say(other.code, "?lang=id")).body).toEqual({
      code: "other-day",
      sentence: "Booking ini untuk Kamis, 10 Agustus 2017, pukul 08.00.",
    });
    expect((await say(elsewhere.code)).body.sentence).toMatch(/^This booking is for .*Depok\.$/);
    expect(refusals(await say("2222-2222"))[0]).toBe(409);
    expect((await say("X")).body.code).toMatch(/nobody|not-a-code|choose/);
    const { name } = await server.personOf(late.id);
    expect((await say(name!)).body).toMatchObject({
      code: "choose",
      choices: expect.arrayContaining([expect.objectContaining({ booking: expect.any(String), hour: "09:00" })]),
    });
    expect(refusals(await server.ask("/offices/bogor/arrivals"))).toEqual([400, "bad-request"]);
    expect(refusals(await server.ask("/offices/nowhere/arrivals", { body: { code: late.code } }))).toEqual([
      404,
      "no-office",
    ]);
  });

  test("without a code they are counted, without a booking they get their line, with a right their priority", async () => {
    const { today } = (await server.ask("/offices/bogor/no-code")).body;
    expect((await server.ask("/offices/bogor/no-code")).body).toEqual({ today: today + 1 });
    const collected = await server.ask("/offices/bogor/walk-ins", { body: { stream: "collection" } });
    expect(collected.body).toMatchObject({ arrival: { state: "checked" }, ticket: { number: "E001", people: 1 } });
    const { body } = await server.ask("/offices/bogor/walk-ins", { body: { stream: "same-day", people: 2 } });
    const path = `/offices/bogor/arrivals/${body.arrival.id}/priority`;
    expect((await server.ask(path, { body: { priority: "pregnant", help: "seat" } })).body.arrival.stream).toBe(
      "priority",
    );
    expect((await server.ask(path)).body.arrival.stream).toBe("same-day");
    expect(refusals(await server.ask(path, { body: { priority: "tired" } }))).toEqual([400, "bad-request"]);
    const dance = await server.ask("/offices/bogor/walk-ins", { body: { stream: "dance" } });
    expect(refusals(dance)).toEqual([409, "no-such-stream"]);
    const gone = await server.ask(`/offices/bogor/arrivals/${nobody}/priority`, { body: { priority: "yes" } });
    expect(refusals(gone)).toEqual([409, "no-arrival"]);
  });

  test("a seat for somebody at the desk: its code opens the door, and a second one for the same person is refused", async () => {
    const body = { name: "Rina Wati", birth: "25-01-1987", day: "2017-08-08", hour: "09:00", service: "new" };
    const booked = await server.ask("/offices/bogor/bookings", { body });
    expect(booked.body).toEqual({
      booking: expect.any(String),
      code: expect.stringMatching(/^\w{4}-\w{4}$/),
      day: "2017-08-08",
      hour: "09:00",
      come: "08:30",
      latest: "09:00",
    });
    server.at("08:30");
    const there = await server.ask("/offices/bogor/arrivals", { body: { code: booked.body.code } });
    expect(there.body.arrival.people).toMatchObject([{ initials: "R. W.", service: "new" }]);
    expect(refusals(await server.ask("/offices/bogor/bookings", { body }))).toEqual([409, "already-booked"]);
    const unread = { ...body, name: "Dewi", birth: "31-02-1990" };
    expect(refusals(await server.ask("/offices/bogor/bookings", { body: unread }))).toEqual([409, "unreadable"]);
  });

  test("a booking's people wait for an earlier day, one place however often it is asked", async () => {
    await server.query("update slot set taken = opened where pool = 'public' and day < '2017-08-22'");
    const { code } = await server.book({ day: "2017-08-22" });
    const list = "/offices/bogor/waiting-list";
    const listed = await server.ask(list, { body: { code } });
    expect(listed).toMatchObject({ status: 200, body: { before: 0, wish: expect.any(Number) } });
    expect((await server.ask(list, { body: { code } })).body).toEqual(listed.body);
    expect((await server.ask(list, { method: "GET" })).body).toEqual({ wishes: 1, people: 1, offered: 0 });
    expect(refusals(await server.ask(list, { body: { code: "ABCD-EFGH" } }))).toEqual([409, "no-booking"]);
    const { body } = await server.ask("/offices/bogor/bookings", { body: { name: "Dewi Sari", birth: "02-02-1990" } });
    expect(refusals(await server.ask(list, { body: { code: body.code } }))).toEqual([409, "nobody-to-ask"]);
  });
});

describe("the document desk", () => {
  test("next, back to the line, not there and there again, picked with a reason, and a number", async () => {
    await arrived({ starts: "08:00" });
    const next = await server.ask("/offices/bogor/desks/berkas-1/next");
    expect(next.body.arrival.state).toBe("at-desk");
    expect(refusals(await server.ask("/offices/bogor/desks/berkas-1/next"))).toEqual([409, "desk-busy"]);
    const at = `/offices/bogor/arrivals/${next.body.arrival.id}`;
    expect(refusals(await server.ask(`${at}/papers`, { body: { missing: [], desk: "Meja berkas 2" } }))).toEqual([
      409,
      "other-counter",
    ]);
    expect((await server.ask(`${at}/put-back`, { body: { here: true } })).body.arrival.state).toBe("waiting");
    expect((await server.ask("/offices/bogor/desks/berkas-1/next")).body.arrival.id).toBe(next.body.arrival.id);
    expect((await server.ask(`${at}/put-back`)).body.arrival.state).toBe("absent");
    expect(refusals(await server.ask(`${at}/put-back`))).toEqual([409, "wrong-state"]);
    const again = { body: { arrival: next.body.arrival.id } };
    expect((await server.ask("/offices/bogor/desks/1/take-again", again)).body).toEqual({
      code: "no-such-desk",
      sentence: "This office has no such desk. It has: pintu, depan, berkas-1, berkas-2.",
    });
    expect((await server.ask("/offices/bogor/desks/berkas%201/take-again", again)).body.arrival.state).toBe("at-desk");
    expect((await server.ask(`${at}/put-back`)).body.arrival.state).toBe("absent");
    await arrived();
    const last = await arrived();
    const pick = (reason?: string) =>
      server.ask("/offices/bogor/desks/berkas-1/pick", { body: { arrival: last.id, ...(reason && { reason }) } });
    expect(refusals(await pick())).toEqual([409, "reason-wanted"]);
    expect((await pick("Anak kecil menangis")).body.arrival).toMatchObject({ id: last.id, state: "at-desk" });
    const done = await server.ask(`/offices/bogor/arrivals/${last.id}/papers`, complete);
    expect(done.body).toMatchObject({
      arrival: { state: "checked" },
      ticket: { number: expect.stringMatching(/^A\d{3}$/) },
    });
    expect(done.body.returned).toBeUndefined();
    const undone = await server.ask(`/offices/bogor/arrivals/${last.id}/undo`);
    expect(undone.body.arrival.state).toBe("at-desk");
  });

  test("missing papers by their names or places: what was said comes back with the reserved visit, only the place is kept", async () => {
    const { id } = await arrived({ service: "new" });
    const missing = ["kartu keluarga", { paper: 0, copy: true }, "Surat nikah kakek"];
    const { body } = await server.ask(`/offices/bogor/arrivals/${id}/papers`, {
      body: { missing, differs: ["mother"] },
    });
    expect(body).toMatchObject({
      arrival: { state: "checked", people: [{ outcome: "returned" }] },
      returned: {
        missing,
        papers: ["Kartu Keluarga (KK)", "KTP", "other"],
        differs: ["mother"],
        visit: { day: expect.stringMatching(/^2017-08-\d\d$/), hour: expect.stringMatching(/^\d\d:00$/) },
      },
    });
    expect(body.ticket).toBeUndefined();
    const [kept] = await server.query<{ missing: unknown }>(`select missing from visitor where arrival_id = '${id}'`);
    expect(kept?.missing).toEqual([{ paper: 1 }, { paper: 0, copy: true }, { paper: "other" }]);
    const again = await server.ask(`/offices/bogor/arrivals/${id}/papers`, complete);
    expect(refusals(again)).toEqual([409, "wrong-state"]);
  });

  test("a list of missing papers counts however it is sent, and none at all makes nobody complete", async () => {
    const { id } = await arrived({ service: "new" });
    const path = `/offices/bogor/arrivals/${id}/papers`;
    for (const body of ["", "{}", "null", '{"missing":null}', '{"mising":["KTP"]}', '{"desk":"berkas-1"}'])
      expect(refusals(await server.ask(path, { body }))).toEqual([400, "bad-request"]);
    const said = async (missing: unknown) => (await server.ask(path, { body: { missing } })).body.sentence;
    expect(await said([null])).toContain('missing/0: A paper by its name ("KK")');
    expect(await said([7])).toContain("0 KTP; 1 Kartu Keluarga (KK); 2 Salah satu");
    // As `curl -d` sends it: its sender calls it a form.
    const form = { body: '{"missing":["akta lahir",1]}', type: "application/x-www-form-urlencoded" };
    const { returned } = (await server.ask(path, form)).body;
    expect(returned).toMatchObject({
      missing: ["akta lahir", "1"],
      papers: [expect.stringMatching(/akta kelahiran/), "Kartu Keluarga (KK)"],
    });
  });

  test("only copies are missing: back today, and then the number; lost passports get their own kind of number", async () => {
    const copies = await arrived({ service: "new" });
    const sent = { missing: [{ paper: 0, copy: true }], backToday: true };
    const { body } = await server.ask(`/offices/bogor/arrivals/${copies.id}/papers`, { body: sent });
    expect(body).toMatchObject({ arrival: { state: "back-today" }, returned: { visit: null, today: "11:30" } });
    expect((await server.ask(`/offices/bogor/arrivals/${copies.id}/papers`, complete)).body.ticket.number).toMatch(
      /^A/,
    );
    const lost = await arrived();
    const other = await server.ask(`/offices/bogor/arrivals/${lost.id}/papers`, { body: { otherDesk: true } });
    expect(other.body.ticket.number).toMatch(/^D/);
  });

  test("a party: each of its people; three go on and one comes again, or all together", async () => {
    const [one, two] = [await aFamily(), await aFamily()];
    const lacks = (people: { id: string }[]) =>
      people.map(({ id }, nr) => ({ visitor: id, missing: nr === 3 ? ["Akta kelahiran"] : [], service: "child" }));
    const path = ({ id }: { id: string }) => `/offices/bogor/arrivals/${id}/papers`;
    expect(await server.ask(`${path(one)}?lang=id`, { body: { missing: ["KTP"] } })).toEqual({
      status: 409,
      body: {
        code: "people-wanted",
        sentence: expect.stringMatching(/^Rombongan: sebutkan hasil tiap orang dalam people/),
      },
    });
    const wrong = [{ visitor: nobody, missing: [] }];
    expect(refusals(await server.ask(path(one), { body: { people: wrong } }))).toEqual([409, "not-this-person"]);
    const apart = await server.ask(path(one), { body: { people: lacks(one.people) } });
    expect(apart.body).toMatchObject({ ticket: { people: 3 }, returned: { missing: ["Akta kelahiran"] } });
    const together = await server.ask(path(two), { body: { people: lacks(two.people), together: true } });
    expect(together.body.ticket).toBeUndefined();
    expect(together.body.allReturned).toHaveLength(4);
    const three = await aFamily();
    expect((await server.ask(path(three), { body: { missing: [] } })).body.ticket.people).toBe(4);
  });

  async function aFamily() {
    const party = aParty();
    for (let child = 0; child < 3; child++) await server.book({ party });
    return arrived({ party });
  }

  test("not the owner: the arrival is undone and the code is good again", async () => {
    const { code } = await server.book();
    const { id } = (await server.ask("/offices/bogor/arrivals", { body: { code } })).body.arrival;
    expect((await server.ask(`/offices/bogor/arrivals/${id}/not-owner`)).body.arrival.state).toBe("undone");
    const owner = await server.ask("/offices/bogor/arrivals", { body: { code } });
    expect(owner.body.arrival).toMatchObject({ again: false, state: "waiting" });
    expect(refusals(await server.ask(`/offices/bogor/arrivals/${nobody}/papers`, complete))).toEqual([
      404,
      "no-arrival",
    ]);
    expect(refusals(await server.ask("/offices/bogor/arrivals/1/papers", complete))).toEqual([400, "bad-request"]);
  });
});

describe("numbers", () => {
  const act = (ticket: { id: string }, name: string, body?: object) =>
    server.ask(`/tickets/${ticket.id}/${name}`, { body });

  test("called, reached, served, undone; and a recall not before its minutes", async () => {
    const ticket = await aTicket();
    await called(ticket);
    expect(await act(ticket, "recall")).toEqual({
      status: 409,
      body: { code: "too-soon", sentence: "Call again from 07.53 on." },
    });
    server.at("07:53");
    expect((await act(ticket, "recall")).body).toMatchObject({ ticket: { state: "called", calls: 2 }, counter: "2" });
    expect((await act(ticket, "reached")).body.ticket).toMatchObject({ state: "serving", counter: "2" });
    expect((await act(ticket, "served")).body.ticket.state).toBe("served");
    expect((await server.ask(`/tickets/${ticket.id}`, { method: "GET" })).body.ticket.state).toBe("served");
    expect((await act(ticket, "undo")).body.ticket.state).toBe("serving");
    expect(refusals(await act(ticket, "missed"))).toEqual([409, "wrong-state"]);
    await act(ticket, "served");
  });

  test("missed and called again to another counter, parked and back, sent on and back to the papers", async () => {
    const ticket = await aTicket();
    await called(ticket);
    expect((await act(ticket, "missed")).body.ticket).toMatchObject({ state: "missed" });
    server.at("07:55");
    expect((await act(ticket, "recall", { counter: "3" })).body).toMatchObject({ counter: "3", ticket: { calls: 2 } });
    expect((await act(ticket, "park", { reason: "Ke kamar kecil" })).body.ticket.state).toBe("parked");
    expect((await act(ticket, "rejoin")).body.ticket.state).toBe("waiting");
    const call = await act(ticket, "call", { counter: "4", reason: "Menyusui" });
    expect(call.body).toMatchObject({ ticket: { state: "called" }, counter: "4" });
    expect(refusals(await act(ticket, "call", { counter: "1" }))).toEqual([400, "bad-request"]);
    await act(ticket, "reached");
    expect((await act(ticket, "transfer", { counter: "1" })).body.ticket.state).toBe("waiting");
    await act(ticket, "call", { counter: "1", reason: "Menyusui" });
    expect((await act(ticket, "transfer", { stage: "papers", reason: "KK lama" })).body.ticket.state).toBe("at-papers");
    expect(refusals(await act(ticket, "transfer", { stage: "dance" }))).toEqual([409, "wrong-state"]);
  });

  test("printed once and then as a copy; a dead one lives again with a reason; written by hand with its time", async () => {
    const ticket = await aTicket();
    const first = await act(ticket, "print");
    expect(first.body).toMatchObject({
      copy: false,
      ticket: { number: ticket.number },
      expects: { before: expect.any(Number) },
    });
    expect(first.body.chat).toMatch(new RegExp(`^NOMOR ${ticket.number} \\w+$`));
    expect((await act(ticket, "print")).body.copy).toBe(true);
    expect(refusals(await act(ticket, "readmit", { reason: "Salat" }))).toEqual([409, "wrong-state"]);
    await server.query(`update ticket set state = 'dead', calls = 2 where ticket_id = '${ticket.id}'`);
    expect(refusals(await act(ticket, "readmit"))).toEqual([400, "bad-request"]);
    expect((await act(ticket, "readmit", { reason: "Salat" })).body.ticket).toMatchObject({
      state: "waiting",
      calls: 0,
    });
    const hand = { number: "A901", at: "2017-08-08T07:40:00+07:00" };
    const written = await server.ask("/offices/bogor/handwritten", { body: hand });
    expect(written.body.ticket).toMatchObject({ number: "A901", bornAt: "2017-08-08T00:40:00Z" });
    expect(refusals(await server.ask("/offices/bogor/handwritten", { body: hand }))).toEqual([409, "number-taken"]);
    const noon = { ...hand, at: "at noon" };
    expect(refusals(await server.ask("/offices/bogor/handwritten", { body: noon }))).toEqual([400, "bad-request"]);
  });

  test("a counter pauses with a reason: its number is the next again; closed it calls nobody", async () => {
    const ticket = await aTicket();
    await called(ticket, "4");
    const state = (body: object) => server.ask("/offices/bogor/counters/4/state", { body });
    expect(refusals(await state({ state: "paused" }))).toEqual([409, "reason-wanted"]);
    expect((await state({ state: "paused", reason: "Istirahat" })).body.counter).toMatchObject({
      state: "paused",
      reason: "Istirahat",
    });
    expect(refusals(await server.ask("/offices/bogor/counters/4/call-next"))).toEqual([409, "counter-closed"]);
    expect((await state({ state: "open" })).body.counter.number).toBeUndefined();
    expect((await server.ask("/offices/bogor/counters/4/call-next")).body.ticket.number).toBe(ticket.number);
    expect((await server.ask("/offices/bogor/counters/9/call-next")).body).toEqual({
      code: "no-such-counter",
      sentence: "This office has no such counter. It has: 1, 2, 3, 4, 5, 6.",
    });
  });

  test("the board and the line: numbers and last fours, in their order", async () => {
    const board = await server.ask("/offices/bogor/board", { method: "GET" });
    expect(board.body).toMatchObject({ day: "2017-08-08", closed: false });
    expect(refusals(await server.ask("/offices/bogor/board?room=attic", { method: "GET" }))).toEqual([404, "no-room"]);
    const [one, two] = [await aTicket(), await aTicket()];
    const waits = await arrived();
    const { body } = await server.ask("/offices/bogor/line", { method: "GET" });
    const order = body.line.map(({ number }: { number: string }) => number);
    expect(order.indexOf(one.number)).toBe(order.indexOf(two.number) - 1);
    expect(body.papers.line.map(({ id }: { id: string }) => id)).toContain(waits.id);
    expect(body.counters).toHaveLength(6);
    expect(body.streams[0]).toMatchObject({
      code: "booked",
      letter: "A",
      cap: 400,
      waiting: body.line.filter(({ stream }: { stream: string }) => stream === "booked").length,
    });
  });
});

test("a supervisor's word: a stamp for those who stand there, a disturbance with its reason and its end, and the day's end", async () => {
  const mine = await server.book({ starts: "11:00" });
  // An office that is at work: no silence forgives anybody.
  for (const time of ["09:55", "10:08", "10:20", "10:32", "10:44", "10:56", "11:10"]) {
    server.at(time);
    await server.ask("/offices/bogor/no-code");
  }
  const stamp = { moment: "2017-08-08T10:58:00+07:00", scans: 1 };
  expect((await server.ask("/offices/bogor/stamps", { body: stamp })).body).toEqual({ stamp: expect.any(String) });
  const { arrival } = (await server.ask("/offices/bogor/arrivals", { body: { code: mine.code } })).body;
  expect(arrival).toMatchObject({ verdict: "in-window", presentAt: "2017-08-08T03:58:00Z" });
  const ahead = { ...stamp, moment: "2017-08-08T11:20:00+07:00" };
  expect(refusals(await server.ask("/offices/bogor/stamps", { body: ahead }))).toEqual([409, "not-yet"]);
  const body = { began: "2017-08-08T11:00:00+07:00", reason: "Listrik padam" };
  const { disturbance } = (await server.ask("/offices/bogor/disturbances", { body })).body;
  expect(disturbance).toMatchObject({ kind: "declared", began: "2017-08-08T04:00:00Z", reason: "Listrik padam" });
  expect((await server.ask("/offices/bogor/board", { method: "GET" })).body.disturbed).toBe(true);
  const end = `/offices/bogor/disturbances/${disturbance.id}/end`;
  expect((await server.ask(end)).body.disturbance.ended).toBe("2017-08-08T04:10:00Z");
  expect(refusals(await server.ask(end))).toEqual([409, "wrong-state"]);
  expect((await server.ask("/offices/bogor/close-day")).body).toEqual({
    moved: expect.any(Number),
    withoutSeat: expect.any(Number),
    expected: { moved: 0, waiting: 0 },
  });
  expect(refusals(await server.ask("/offices/bogor/close-day"))).toEqual([409, "day-closed"]);
  const line = await server.ask("/offices/bogor/line", { method: "GET" });
  expect(line.body).toMatchObject({ closed: true, line: [], missed: [], parked: [] });
});
