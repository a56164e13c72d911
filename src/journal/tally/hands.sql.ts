import { sql } from "../../database/index.ts";

/**
 * Lines (`j`) of somebody's hand: of the staff, a program, a screen. What a citizen or the clock did is no officer's trail, and the seats
 * that the invented people of a demonstration were given at its beginning are nobody's act.
 */
export const ofHands = sql.fragment`j.actor not in ('citizen', 'clock') and (j.actor <> 'demo' or j.desk is not null)`;

/** Taking the next of the line is everybody's work; only whoever was picked out of turn has a reason beside. */
export const countsAsSuch = sql.fragment`(j.act <> 'taken-to-desk' or (j.detail ? 'picked' and j.reason is not null))`;
