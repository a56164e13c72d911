import { afterEach, beforeEach, expect, test } from "vitest";
import { at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { machinePage } from "./machine-page.tsx";

let town: Town;
let pages: Pages;
beforeEach(async () => {
  town = await aTown();
  const now = at(town, "09:00");
  pages = await pagesOn({ ...town, world: () => town.world(now) }, [machinePage]);
  pages.signIn(await aColleague(town.database, "Laras", [{ office: null, role: "head-office" }]));
  await town.database.pool.query(`
    insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said, tries, set_aside_at, fault)
    select 'wamid.' || i, '108111100333', gen_random_uuid(), now(), now(), now(), '{"kind":"text","text":"rahasia"}', 3, now(), 'RangeError'
      from generate_series(1, 3) i;
    insert into letter (letter_id, phone_number_id, citizen_id, kind, content, created_at, failed_at, fault, error_code)
    select gen_random_uuid(), '108111100333', gen_random_uuid(), 'booked', '{"text":"rahasia"}', now(), now(), 'our-mistake', 131026
      from generate_series(1, 3) i;
    insert into sender_lease (phone_number_id, stopped_at, stop_code) select phone_number_id, now() - interval '3 hours', 190
      from number where phone_number_id = '108111100333'
    on conflict (phone_number_id) do update set stopped_at = excluded.stopped_at, stop_code = excluded.stop_code`);
});
afterEach(async () => {
  await pages.close();
  await town.close();
});

const one = async (question: string) => (await town.database.pool.query(question)).rows[0]?.n as number;
const press = (act: string, id: string) => pages.post("/console/bogor/mesin", { do: act, id });
const idOf = (text: string, act: string) =>
  new RegExp(`value="${act}"/?>\\s*<button[^>]*value="([^"]+)"`).exec(text)?.[1] ?? "not found";

test("what an operator must know stands on one page, in both languages, and nothing of whom", async () => {
  const { text } = await pages.get("/console/bogor/mesin");
  for (const words of [
    "3 pesan disisihkan",
    "3 surat gagal",
    "1 nomor berhenti mengirim",
    "galat 190",
    "RangeError",
    "131026",
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("rahasia");
  expect(text).not.toContain("wamid");
  const english = await pages.get("/console/bogor/mesin?lang=en");
  for (const words of ["3 messages are set aside", "3 letters have failed", "Send again"])
    expect(english.text).toContain(words);
});

test("its buttons do what the commands do, once", async () => {
  const { text } = await pages.get("/console/bogor/mesin");
  const message = idOf(text, "retry-message");
  expect((await press("retry-message", message)).text).toContain("1 ditangani.");
  expect((await press("retry-message", message)).text).toContain("Tidak ada yang berubah");
  expect(await one("select count(*)::int as n from message where set_aside_at is not null")).toBe(2);
  await press("drop-message", "all");
  expect(
    await one("select count(*)::int as n from message where set_aside_at is not null and attended_at is null"),
  ).toBe(0);
  expect((await press("retry-letter", idOf(text, "retry-letter"))).text).toContain("1 ditangani.");
  await press("drop-letter", "all");
  expect(await one("select count(*)::int as n from letter where dropped_at is not null")).toBe(2);
  expect((await press("resume-number", "108111100333")).text).toContain("1 ditangani.");
  expect(await one("select count(*)::int as n from sender_lease where stopped_at is not null")).toBe(0);
  expect((await press("nonsense", "x")).text).toContain("Tidak ada yang berubah");
});

test("a head of one office neither sees nor presses it", async () => {
  pages.signIn(await aColleague(town.database, "Kepala", [{ office: 1, role: "head-of-office" }]));
  expect((await pages.get("/console/bogor/mesin")).status).toBe(403);
  expect((await press("drop-letter", "all")).status).toBe(403);
});
