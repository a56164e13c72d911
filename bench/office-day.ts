import pg from "pg";
import { type Program, startProgram } from "../test/child.ts";
import { aCaller, aKey, type Caller } from "./full-day.ts";
import { clock } from "./scenarios.ts";

/** Milliseconds of each act of an office's day, one for each time. */
export interface ActTimes {
  /** "Call next" at a counter with somebody in hand, who follows their number. */
  press: number[];
  /** Complete papers at a document desk, until the answer with the number. */
  papers: number[];
  /** The clock moved on by an hour of a filled day. */
  jump: number[];
  /** The clock moved to half past seven of the next working day, and that filled. */
  morning: number[];
}

/** An office in a demonstration that plays on with the clock. */
interface PlayedOffice {
  times: ActTimes;
  program: Program;
  pool: pg.Pool;
  caller: Caller;
  supervisor: string;
}

const presses = 12;
const hoursADay = 3;

/**
 * Days of the office in Bogor on two databases that differ only in their past. They take turns, act by act, so that what the machine does
 * beside this falls on both.
 * @param days how many mornings; each has `hoursADay` jumps and `presses` presses and papers
 */
export async function officeDays(
  urls: { empty: string; full: string },
  days: number,
  tell: (done: number) => void,
): Promise<{ empty: ActTimes; full: ActTimes }> {
  const empty = await aPlayedOffice(urls.empty);
  const full = await aPlayedOffice(urls.full);
  const both = [empty, full];
  for (const office of both) {
    await beOurs(office);
    await button(office, "fill");
  }
  for (let day = 1; day <= days; day++) {
    for (let hour = 1; hour <= hoursADay; hour++)
      for (const office of both) office.times.jump.push(await taken(() => button(office, "jump 60")));
    for (const office of both) await bringPeople(office);
    for (let n = 0; n < presses; n++)
      for (const office of both) {
        office.times.papers.push(await papers(office));
        office.times.press.push(await taken(() => office.caller.post(callNext)));
      }
    for (const office of both) {
      office.times.morning.push(await taken(() => button(office, "morning")));
      await beOurs(office);
    }
    tell(day);
  }
  for (const office of both) await close(office);
  return { empty: warm(empty.times), full: warm(full.times) };
}

const callNext = "/offices/bogor/counters/6/call-next";

async function aPlayedOffice(url: string): Promise<PlayedOffice> {
  // No WHATSAPP settings: the emulator is on, and with it the day that plays.
  const program = await startProgram({ DATABASE_URL: url, CLOCK: clock });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {});
  const caller = aCaller(program.url, await aKey(url));
  const times = { press: [], papers: [], jump: [], morning: [] };
  return { times, program, pool, caller, supervisor: await signIn(program.url) };
}

async function close({ program, pool, caller }: PlayedOffice) {
  caller.close();
  await pool.end();
  await program.stop();
}

/** Signs the invented supervisor in by the demonstration's one press; gives the cookies. */
async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/console/masuk/contoh`, {
    method: "POST",
    body: new URLSearchParams({ login: "pengawas@bogor.antrean.test" }),
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (cookies.length === 0) throw new Error(`the demonstration did not sign in: ${answer.status}`);
  return cookies.join("; ");
}

/** Presses one of the demonstration's buttons and waits for its page. */
async function button({ program, supervisor }: PlayedOffice, what: string): Promise<void> {
  const answer = await fetch(`${program.url}/console/bogor/contoh`, {
    method: "POST",
    body: new URLSearchParams({ do: what }),
    headers: { cookie: supervisor },
    redirect: "manual",
  });
  await answer.arrayBuffer();
  if (![200, 303].includes(answer.status)) throw new Error(`${what}: ${answer.status}`);
}

/** The desk and the counter of the timed acts: where somebody real has acted today, the invented officers do not. */
async function beOurs(office: PlayedOffice): Promise<void> {
  await office.caller.post("/offices/bogor/walk-ins", { stream: "same-day" });
  await papers(office);
  await office.caller.post("/offices/bogor/walk-ins", { stream: "collection" });
  await office.caller.post(callNext);
}

/** People for the presses that are timed: some with a number at once, whom a citizen follows, and some with papers to look at. */
async function bringPeople({ caller, pool }: PlayedOffice): Promise<void> {
  for (let n = 0; n < presses + 1; n++) {
    await caller.post("/offices/bogor/walk-ins", { stream: "collection" });
    await caller.post("/offices/bogor/walk-ins", { stream: "same-day" });
  }
  await pool.query(followers);
  await caller.post(callNext);
}

// Citizens who wrote yesterday, by the domain's clock: they are told by free words that their number is called.
const followers = `
  with line as (
    select office_id, ticket_id, gen_random_uuid() as citizen_id from ticket t
     where state = 'waiting' and office_id = (select office_id from office where code = 'bogor')
       and not exists (select from ticket_follow f where (f.office_id, f.ticket_id) = (t.office_id, t.ticket_id))),
  now as (select now() + ahead_ms * interval '1 ms' as at from clock),
  citizens as (
    insert into citizen (citizen_id, digest, phone, heard_at)
    select citizen_id, uuid_send(citizen_id), '6202' || (row_number() over ())::text, now.at from line, now)
  insert into ticket_follow (office_id, ticket_id, citizen_id, phone_number_id, since)
  select office_id, ticket_id, citizen_id, (select phone_number_id from number_office n where n.office_id = line.office_id order by preference limit 1), now.at
    from line, now`;

async function papers({ caller, pool }: PlayedOffice): Promise<number> {
  const desk = "berkas-1";
  const complete = (arrival: string) => caller.post(`/offices/bogor/arrivals/${arrival}/papers`, { missing: [], desk });
  // An invented officer may have taken somebody there before us.
  const { rows } = await pool.query<{ id: string }>(
    "select arrival_id as id from arrival join office using (office_id) where code = 'bogor' and state = 'at-desk' and desk = $1",
    [desk],
  );
  for (const { id } of rows) await complete(id);
  const { arrival } = await caller.post<{ arrival: { id: string } }>(`/offices/bogor/desks/${desk}/next`);
  return taken(() => complete(arrival.id));
}

async function taken(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** The first of each is the first after a start: with plans not made and pages not in memory on either side. */
function warm(times: ActTimes): ActTimes {
  return Object.fromEntries(Object.entries(times).map(([act, ms]) => [act, ms.slice(1)])) as unknown as ActTimes;
}
