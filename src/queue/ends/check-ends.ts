import { homeZone, type World } from "../../booking/index.ts";
import { daily, type TimedAct, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Office, type Offices, today } from "../../office/index.ts";
import { countWithoutEnd, daysWithoutEnd } from "./without-end.sql.ts";

/** So many days are looked at each night; older ones only while they have a booking without an end. */
const daysLooked = 14;

/**
 * Each night: every booking of a day that is over ends in exactly one state, and what does not is counted by the act that owes it. At 02.30
 * in the country's zone all zones have had their midnight, and the acts of the night are done.
 */
export function endsTimedAct(offices: Offices, world: (now: Temporal.Instant) => World): TimedAct {
  return daily("ends-checked", "02:30", homeZone(world), (tx, now, work) => checkEnds(tx, world(now), work));
}

async function checkEnds(tx: Tx, { offices, now }: World, work: Work): Promise<void> {
  await work.apart(
    offices.all.filter(({ code }) => !work.skip.includes(code)),
    ({ code }) => code,
    async (some) => {
      for (const office of some) await checkOffice(tx, office, now);
    },
  );
}

async function checkOffice(tx: Tx, office: Office, now: Temporal.Instant): Promise<void> {
  const day = today(office, now);
  const looked = Array.from({ length: daysLooked }, (_, back) => day.subtract({ days: back + 1 }));
  const days = [...looked, ...(await daysWithoutEnd(tx, office.id))];
  await countWithoutEnd(tx, { office: office.id, zone: office.zone, days, now });
}
