import { sql, type Tx } from "../../database/index.ts";

/** A number as a telephone may know it. */
export interface FollowedTicket {
  office: number;
  ticket: string;
  /** False: it followed before. */
  fresh: boolean;
}

/** More telephones than these a family does not have; each costs its letters. */
const mostFollowers = 4;

/**
 * Somebody sent what the paper's QR says: from now on this telephone hears of the number, for this visit. Undefined: no living paper
 * says so (the secret is blanked when the day ends), or enough telephones follow it.
 */
export async function followTicket(
  tx: Tx,
  ask: { number: string; secret: string; citizen: string; phoneNumber: string },
  now: Temporal.Instant,
): Promise<FollowedTicket | undefined> {
  const { rows } = await sql("followTicket")`
    with found as (
      select office_id, ticket_id from ticket where secret = ${ask.secret} and number = ${ask.number}),
    before as (
      select count(*) as others, coalesce(bool_or(citizen_id = ${ask.citizen}), false) as ours
        from found join ticket_follow using (office_id, ticket_id)),
    kept as (
      insert into ticket_follow (office_id, ticket_id, citizen_id, phone_number_id, since)
      select office_id, ticket_id, ${ask.citizen}, ${ask.phoneNumber}, ${now} from found, before
       where ours or others < ${mostFollowers}
      on conflict (office_id, ticket_id, citizen_id) do update set phone_number_id = excluded.phone_number_id
      returning office_id, ticket_id)
    select k.office_id as office, k.ticket_id as ticket, not b.ours as fresh from kept k, before b`.execute(tx);
  return rows[0];
}

/** The same by word of mouth of whoever the number belongs to: they asked for help, so they want to hear of it. */
export async function keepFollower(
  tx: Tx,
  follow: { office: number; ticket: string; citizen: string; phoneNumber: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql("keepFollower")`
    insert into ticket_follow (office_id, ticket_id, citizen_id, phone_number_id, since)
    values (${follow.office}, ${follow.ticket}, ${follow.citizen}, ${follow.phoneNumber}, ${now})
    on conflict do nothing`.execute(tx);
}

/** Nobody hears of a number any more on behalf of these citizens. */
export async function forgetFollowers(tx: Tx, citizens: readonly string[]): Promise<void> {
  await sql("forgetFollowers")`delete from ticket_follow where citizen_id = any(${citizens}::uuid[])`.execute(tx);
}
