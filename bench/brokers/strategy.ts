import type { Contact } from "./contact.ts";

/**
 * How brokers go about it. `2017`: as the police described it. The others were written to try the rules, not to make them: `patient`
 * has one seat a telephone at a time and leaves a telephone after three that nobody used; `bought` uses telephones of honest people,
 * for whom somebody came; `tenth` sends somebody to a tenth of its seats; `family` asks for five people in one message.
 */
export const strategies = ["2017", "patient", "bought", "tenth", "family"] as const;
export type Strategy = (typeof strategies)[number];

/** Telephones that an account has by its strategy, where nothing else was asked for. */
export const phonesOf: Readonly<Record<Strategy, number>> = { "2017": 1, patient: 5, bought: 3, tenth: 1, family: 1 };

/** Whether a broker would use this telephone now. */
export function isUsable(strategy: Strategy, { live, givenBack, missed }: Contact): boolean {
  return strategy !== "patient" || (live.size === 0 && givenBack.length + missed.length < 3);
}

/** Of the invented people's seats so many are used by somebody whom the broker sends. */
export function shareThatComes(strategy: Strategy): number {
  return strategy === "tenth" ? 0.1 : 0;
}

/** People of one message. */
export function peopleAtOnce(strategy: Strategy): number {
  return strategy === "family" ? 5 : 1;
}
