import formbody from "@fastify/formbody";
import fastify from "fastify";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { aBookingAt, at, type BookingWanted, officeOf } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { retryOnDeadlock } from "../../database/index.ts";
import { quietLog } from "../../log/index.ts";
import type { Member, Permission } from "../../staff/index.ts";
import { permissionsOfRole } from "../../staff/index.ts";
import { openStaffActs } from "../../staff-acts/index.ts";
import { assetRoutes } from "../assets/assets.ts";
import { bookingsPage } from "../bookings-page/bookings-page.tsx";
import { budgetsPage } from "../budgets-page/budgets-page.tsx";
import { counterPage } from "../counter/counter-page.tsx";
import { dayListPage } from "../day-list/day-list-page.tsx";
import { frontDeskPage } from "../front-desk/front-desk.tsx";
import { kioskRoutes } from "../kiosk/kiosk-routes.tsx";
import { liveRoutes } from "../live/live-routes.ts";
import { openLive } from "../live/open-live.ts";
import { papersPage } from "../papers-page/papers-page.tsx";
import { addHeadersAndErrorPages } from "../security-headers.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { supervisorPage } from "../supervisor-page/supervisor-page.tsx";
import { doorPage } from "./door-page.tsx";

export { expectFair } from "../../../test/fair.ts";

/** The pages of Bogor's door, front desk and kiosk on Tuesday 8 August 2017, with somebody signed in and the clock in hand. */
export interface OfficeServer {
  town: Town;
  address: string;
  tools: StaffTools;
  /** "07:41" on that Tuesday. */
  at(time: string): void;
  signIn(permissions: readonly Permission[] | undefined, actor?: string): void;
  bindKiosk(member: Member | undefined): void;
  book(wanted: Partial<BookingWanted>): Promise<{ id: string; code: string }>;
  query<T>(text: string): Promise<T[]>;
  /** A page of its own, as long as the test that asks for it: one left open would draw itself again with every act of the next. */
  page(browser: Browser, path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function anOfficeServer({ demo = false, time = "07:41" } = {}): Promise<OfficeServer> {
  const town = await aTown();
  let now = at(town, time);
  let permissions: readonly Permission[] | undefined = permissionsOfRole.guard;
  let actor = "staff test";
  let kiosk: Member | undefined;
  const tools: StaffTools = {
    database: town.database,
    acts: openStaffActs({
      database: town.database,
      world: () => town.world(now),
      tell: async () => {},
      wake: () => {},
    }),
    offices: town.offices,
    keys: town.world().keys,
    now: () => now,
    demo,
    who: async () => permissions && { member: aMember(actor, permissions), desk: undefined },
    chatLink: (_office, text) => `https://wa.me/628111100333${text ? `?text=${encodeURIComponent(text)}` : ""}`,
  };
  const app = fastify({ trustProxy: true, forceCloseConnections: true });
  addHeadersAndErrorPages(app);
  await app.register(formbody);
  await app.register(assetRoutes);
  await app.register(
    liveRoutes(
      openLive({ database: town.database, databaseUrl: town.url, drawBoard: async () => undefined, log: quietLog }),
      async () => true,
    ),
  );
  await app.register(async (scope) => {
    doorPage(scope, tools);
    frontDeskPage(scope, tools);
    bookingsPage(scope, tools);
    papersPage(scope, tools);
    counterPage(scope, tools);
    supervisorPage(scope, tools);
    dayListPage(scope, tools);
    budgetsPage(scope, tools);
  });
  await app.register(kioskRoutes({ ...tools, deviceOf: async () => kiosk }));
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    town,
    address,
    tools,
    at: (text) => void (now = at(town, text)),
    signIn: (given, who = "staff test") => void ([permissions, actor] = [given, who]),
    bindKiosk: (member) => void (kiosk = member),
    book: (wanted) =>
      town.database.transaction((tx) => aBookingAt(tx, town, { day: "2017-08-08", starts: "08:00", ...wanted })),
    // A page that is open looks at the day while a story clears it away.
    query: <T>(text: string) => retryOnDeadlock(async () => (await town.database.pool.query(text)).rows as T[]),
    async page(browser, path, options = {}) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
      onTestFinished(() => page.context().close());
      page.on("console", (line) => expect(line.text()).not.toContain("Content Security Policy"));
      await page.goto(`${address}${path}`);
      return page;
    },
    async close() {
      await app.close();
      await town.close();
    },
  };
}

export function aMember(actor: string, permissions: readonly Permission[]): Member {
  const these = new Set(permissions);
  return {
    actor,
    name: "Sari",
    kind: actor.startsWith("device") ? "device" : "staff",
    offices: [1],
    permissions: () => these,
  };
}

/** So many arrivals of today, straight into the tables: for lists that are long. */
export async function manyArrivals(server: OfficeServer, people: number): Promise<void> {
  const office = officeOf(server.town).id;
  await server.query(`
    with made as (
      insert into arrival (office_id, arrival_id, day, starts, stream, source, present_at, scanned_at, verdict, state, state_at,
                           eligible_from, rank, line_at)
      select ${office}, gen_random_uuid(), '2017-08-08', '08:00', 'booked', 'desk', p.moment, p.moment, 'in-window', 'waiting',
             p.moment, '2017-08-08T07:00+07', 1, '2017-08-08T08:00+07'
        from (select timestamptz '2017-08-08T07:00+07' + n * interval '5 seconds' as moment from generate_series(1, ${people}) n) p
      returning arrival_id)
    insert into visitor (office_id, visitor_id, arrival_id, day)
    select ${office}, gen_random_uuid(), arrival_id, '2017-08-08' from made`);
}
