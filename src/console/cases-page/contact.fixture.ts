import { randomBytes } from "node:crypto";
import { aCitizen, type Town } from "../../../test/town.ts";
import { newId } from "../../database/index.ts";

/** Somebody who booked at Bogor so many times before `now`, a day apart, and gave each seat back a day later. */
export async function aContactWho(
  town: Town,
  { gaveBack, now = town.now }: { gaveBack: number; now?: Temporal.Instant },
) {
  const citizen = await town.database.transaction(aCitizen);
  const ago = (days: number) => now.subtract({ hours: 24 * days }).toString();
  for (let i = 0; i < gaveBack; i++)
    await town.database.pool.query(
      `insert into booking (office_id, booking_id, citizen_id, applicant_digest, code_digest, day, pool, starts, source, rules_version,
                            consent_version, created_at, confirmed_at, cancelled_at)
       values ($1, $2, $3, $6, $6, '2017-08-14', 'public', '08:00', 'whatsapp', 1, '1', $4, $4, $5)`,
      [town.office("bogor"), newId(), citizen.citizenId, ago(i + 2), ago(i + 1), randomBytes(16)],
    );
  return citizen;
}
