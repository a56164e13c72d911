import { afterAll, beforeAll, expect, test } from "vitest";
import { sql, type Tx } from "../../database/index.ts";
import { aSignInServer, aVisitor, type SignInServer } from "./sign-in-server.fixture.ts";

let server: SignInServer;
beforeAll(async () => {
  server = await aSignInServer({ demo: true });
});
afterAll(() => server.close());

const write = (work: (tx: Tx) => Promise<unknown>) => server.database.transaction(work);

/** The first page of one of the demonstration's people, and what its list of matters says. */
async function firstPage(login: string, address = "/console") {
  const browser = aVisitor(server.address);
  await browser.post("/console/masuk/contoh", { login });
  const { text } = await browser.get(address);
  const [, card = ""] = /<section class="card matters[^>]*>(.*?)<\/section>/s.exec(text) ?? [];
  const lines = [...card.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, to, says]) => [says, to]);
  return { card, lines };
}

test("whoever answers for an office begins with what waits there, each with the page where they act", async () => {
  const bogor = server.office("bogor");
  const calm = await firstPage("kepala@bogor.antrean.test");
  expect(calm.card).toContain("Perlu Anda lihat hari ini");
  expect(calm.lines.map(([says]) => says)).toEqual(["Belum dibuka"]);

  await write(async (tx) => {
    await sql`insert into broker_case (office_id, kind, facts, opened_at) values (${bogor}, 'burst', '{}', '2017-08-07 01:00+07')`.execute(
      tx,
    );
    await sql`insert into booking_without_end (office_id, day, owes, bookings, checked_at)
              values (${bogor}, '2017-08-03', 'end-of-day', 3, '2017-08-07 01:00+07')`.execute(tx);
    await sql`insert into journal_tally (office_id, day, actor, desk, act, counts, times)
              values (${bogor}, '2017-08-07', 'x', '', 'readmitted', true, 2), (${bogor}, '2017-08-07', 'x', '', 'called', true, 90),
                     (${bogor}, '2017-08-04', 'x', '', 'readmitted', true, 7)`.execute(tx);
    await sql`update office_day set first_act_at = '2017-08-08 07:30+07' where office_id = ${bogor} and day = '2017-08-08'`.execute(
      tx,
    );
    await sql`insert into office_day (office_id, day, first_act_at) values (${bogor}, '2017-08-08', '2017-08-08 07:30+07')
              on conflict do nothing`.execute(tx);
  });
  const head = await firstPage("kepala@bogor.antrean.test");
  expect(head.lines).toEqual([
    ["1 kasus menunggu keputusan", "/console/bogor/kasus"],
    ["3 pemesanan hari lalu belum berakhir", "/console/bogor/kode"],
    ["2 tindakan di luar urutan biasa kemarin", "/console/bogor/jejak"],
  ]);
  const english = await firstPage("kepala@bogor.antrean.test", "/console?lang=en");
  expect(english.lines[0]).toEqual(["1 case waits for a decision", "/console/bogor/kasus?lang=en"]);

  // Who sees all offices has only those where something waits, by name; what is wrong there now stands on the page of all offices.
  const all = await firstPage("pusat@antrean.test");
  expect([...all.card.matchAll(/<h3>([^<]+)</g)].map(([, name]) => name)).toEqual(["Bogor"]);
  expect(all.lines[0]).toEqual(head.lines[0]);
});

test("who works at a desk has no such list", async () => {
  expect((await firstPage("depan@bogor.antrean.test")).card).toBe("");
});
