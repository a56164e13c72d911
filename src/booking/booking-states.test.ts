import { afterAll, beforeAll, expect, test } from "vitest";
import { aTown, type Town } from "../../test/town.ts";
import { type Fragment, sql } from "../database/index.ts";
import { hasEndedAtOffice, wasGivenBack } from "./booking-states.sql.ts";
import { hasEnded, hasEndedUnvisited, hasSeat, isHeld, isOfItsDay, mayStillCome } from "./index.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
  await writeBookings();
});
afterAll(() => town.close());

/** Every state a booking can be in, by the moments that are written down. */
const states = {
  held: ["hold_until"],
  confirmed: ["confirmed_at"],
  "confirmed after a hold": ["hold_until", "confirmed_at"],
  lapsed: ["hold_until", "lapsed_at"],
  "cancelled while held": ["hold_until", "cancelled_at"],
  cancelled: ["confirmed_at", "cancelled_at"],
  "displaced while held": ["hold_until", "displaced_at"],
  displaced: ["confirmed_at", "displaced_at"],
  "displaced, then lapsed": ["hold_until", "displaced_at", "lapsed_at"],
  "displaced, then cancelled": ["confirmed_at", "displaced_at", "cancelled_at"],
  "displaced, came all the same": ["confirmed_at", "displaced_at", "visited_at"],
  forfeited: ["confirmed_at", "forfeited_at"],
  visited: ["confirmed_at", "visited_at"],
  "returned, on its second visit": ["confirmed_at", "returned_at"],
  "returned, then visited": ["confirmed_at", "returned_at", "visited_at"],
  "returned, then forfeited": ["confirmed_at", "returned_at", "forfeited_at"],
  "returned, then cancelled": ["confirmed_at", "returned_at", "cancelled_at"],
} as const;
type State = keyof typeof states;

const moments = [
  "hold_until",
  "confirmed_at",
  "lapsed_at",
  "cancelled_at",
  "displaced_at",
  "forfeited_at",
  "visited_at",
  "returned_at",
];

async function writeBookings(): Promise<void> {
  const { rows } = await town.database.pool.query(
    "select office_id, day, pool, starts from slot where office_id = $1 order by day, starts limit 1",
    [town.office("bogor")],
  );
  const { office_id, day, pool, starts } = rows[0];
  for (const [state, written] of Object.entries(states)) {
    const at = moments.map((column) => ((written as readonly string[]).includes(column) ? town.now.toString() : null));
    await town.database.pool.query(
      `insert into booking (office_id, booking_id, applicant_digest, code_digest, day, pool, starts, source, rules_version, consent_version,
         created_at, party, service, ${moments.join(", ")})
       values ($1, gen_random_uuid(), '', convert_to($2, 'UTF8'), $3, $4, $5, 'whatsapp', 1, '1', now(), null, null, ${moments.map((_, i) => `$${i + 6}`)})`,
      [office_id, state, day, pool, starts, ...at],
    );
  }
}

const all = Object.keys(states) as State[];
const allBut = (...others: State[]) => all.filter((state) => !others.includes(state));
const unvisited: State[] = [
  "lapsed",
  "cancelled while held",
  "cancelled",
  "displaced, then lapsed",
  "displaced, then cancelled",
  "forfeited",
  "returned, then forfeited",
  "returned, then cancelled",
];
const visited: State[] = ["visited", "returned, then visited", "displaced, came all the same"];
const coming: State[] = ["confirmed", "confirmed after a hold", "returned, on its second visit"];
const unended: State[] = ["held", "displaced while held", "displaced", ...coming];

const truths: Record<string, { condition: Fragment; holds: State[] }> = {
  isHeld: { condition: isHeld, holds: ["held", "displaced while held"] },
  hasEnded: { condition: hasEnded, holds: allBut(...unended) },
  hasEndedUnvisited: { condition: hasEndedUnvisited, holds: unvisited },
  hasEndedAtOffice: { condition: hasEndedAtOffice, holds: ["forfeited", "returned, then forfeited", ...visited] },
  wasGivenBack: {
    condition: wasGivenBack,
    holds: unvisited.filter((state) => !["forfeited", "returned, then forfeited"].includes(state)),
  },
  hasSeat: { condition: hasSeat, holds: ["held", ...coming] },
  mayStillCome: { condition: mayStillCome, holds: coming },
  isOfItsDay: {
    condition: isOfItsDay,
    holds: [...coming, "forfeited", "returned, then forfeited", "visited", "returned, then visited"],
  },
};

test.each(Object.entries(truths))("%s holds for these states and no other", async (_, { condition, holds }) => {
  const { rows } = await town.database.transaction((tx) =>
    sql<{ state: string; holds: boolean | null }>`
      select convert_from(b.code_digest, 'UTF8') as state, ${condition} as holds from booking b`.execute(tx),
  );
  expect(Object.fromEntries(rows.map((row) => [row.state, row.holds]))).toEqual(
    Object.fromEntries(all.map((state) => [state, holds.includes(state)])),
  );
});

test.each([["booking_hold", "isHeld", isHeld]] as const)(
  "the partial index %s holds whatever %s finds",
  async (index, _, condition) => {
    const plan = await town.database.transaction(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const { rows } = await sql<{ "QUERY PLAN": string }>`explain select from booking b where ${condition}`.execute(
        tx,
      );
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    expect(plan).toContain(index);
  },
);
