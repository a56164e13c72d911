import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { withoutIds } from "../../../test/without-ids.ts";
import { showCode } from "../../booking/index.ts";
import { actContextOf, arrive } from "../../queue/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { dayListPage } from "./day-list-page.tsx";

let town: Town;
let pages: Pages;
beforeEach(async () => {
  town = await aTown();
  pages = await pagesOn({ ...town, world: () => town.world(at(town, "07:30")) }, [dayListPage]);
  pages.signIn(await aColleague(town.database, "Dedi Kusnadi", [{ office: 1, role: "supervisor" }]));
});
afterEach(async () => {
  await pages.close();
  await town.close();
});

const book = (wanted: Partial<Parameters<typeof aBookingAt>[2]>) =>
  town.database.transaction((tx) => aBookingAt(tx, town, { day: "2017-08-08", ...wanted }));

/** Four people of today, one of whom stands at the door, and one of tomorrow. */
async function somePeople() {
  const party = randomUUID();
  const nine = await book({ starts: "09:00", name: "Ratna Dewi Lestari", service: "renewal" });
  const eight = await book({ starts: "08:00", name: "Budi Santoso" });
  const mother = await book({ starts: "10:00", name: "Sari Utami", party });
  const child = await book({ starts: "10:00", name: "Bima Utama", party, service: "child" });
  await book({ day: "2017-08-09", name: "Orang Besok" });
  await town.database.transaction((tx) =>
    arrive(
      tx,
      { typed: eight.code },
      actContextOf(town.world(at(town, "07:29")), {
        actor: "staff x",
        office: town.offices.byId.get(1)!,
        source: "desk",
        seesNames: false,
      }),
    ),
  );
  return { nine, eight, mother, child };
}

test("the list has every code whole, with initials and no name, by hour, a party together", async () => {
  const { nine, eight, mother, child } = await somePeople();
  const { text, status } = await pages.get("/console/bogor/daftar");
  expect(status).toBe(200);
  const places = [eight, nine, mother].map(({ code }) => text.indexOf(showCode(code)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(text).toContain("R. D. L.");
  expect(text).toContain("sudah datang");
  expect(text.split("Rombongan A")).toHaveLength(3);
  expect(text).toContain(showCode(child.code));
  expect(text).not.toMatch(/Ratna|Santoso|Utami|Besok/);
  expect(text).toContain("Kantor Imigrasi Bogor");
  expect(text).toContain("oleh Dedi Kusnadi");
});

test("another day has its own list, a date that is none is told kindly, and each list drawn is in the journal", async () => {
  await somePeople();
  expect((await pages.get("/console/bogor/daftar")).status).toBe(200);
  expect((await pages.get("/console/bogor/daftar?hari=2017-08-09")).text).toContain("O. B.");
  expect((await pages.get("/console/bogor/daftar?hari=2017-08-13")).text).toContain(
    "Tidak ada pesanan untuk hari ini.",
  );
  for (const wrong of ["2017-02-30", "besok", "9-8-2017"]) {
    const { status, text } = await pages.get(`/console/bogor/daftar?hari=${wrong}`);
    expect([wrong, status]).toEqual([wrong, 400]);
    expect(text).toContain("Tanggal itu tidak ada.");
  }
  const { rows } = await town.database.pool.query(
    "select detail from journal where act = 'list-printed' order by entry_id",
  );
  expect(rows.map(({ detail }) => detail)).toEqual([
    { day: "2017-08-08", rows: 4 },
    { day: "2017-08-09", rows: 1 },
    { day: "2017-08-13", rows: 0 },
  ]);
});

test("only who may print lists sees one", async () => {
  pages.signIn(await aColleague(town.database, "Rina Marlina", [{ office: 1, role: "counter-officer" }]));
  expect((await pages.get("/console/bogor/daftar")).status).toBe(403);
});

test("whose birth date is to be compared is marked, and no date is printed", async () => {
  const { nine } = await somePeople();
  const marks = ["Tgl lahir tidak lengkap", "Tgl lahir diperbaiki"];
  const markedIn = (text: string) => marks.map((mark) => new RegExp(`<td class="words">[^<]*${mark}`).test(text));
  expect(markedIn((await pages.get("/console/bogor/daftar")).text)).toEqual([false, false]);
  await town.database.pool.query("update booking set birth_corrected_at = now() where booking_id = $1", [nine.id]);
  await town.database.pool.query("update applicant set birth_unknown = true where booking_id = $1", [nine.id]);
  const { text } = await pages.get("/console/bogor/daftar");
  expect(markedIn(text)).toEqual([true, true]);
  expect(withoutIds(text)).not.toContain("1987");
});
