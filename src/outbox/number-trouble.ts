import type { SendOutcome } from "./after-outcome.ts";

/** What is kept of a number whose channel is in trouble. Moments are real milliseconds. */
export interface Trouble {
  since: number;
  /** How often it was tried since; each try waits longer for the next one. */
  probes: number;
  until: number;
  code: number | null;
}

const firstPauseMs = 4_000;
/** Whoever waits is written to at most so long after the end of the trouble, and a channel that is down is asked this seldom. */
const longestPauseMs = 120_000;
/** One letter whose answer is lost may be to blame itself; a second one without anything between them is no chance. */
const lettersLost = 2;

/**
 * Whether the channel works for one number (a circuit breaker): while it does not, one letter at a time is sent to see, with growing pauses,
 * and all others wait without losing a try. The first answer of the channel ends it.
 */
export class NumberTrouble {
  private trouble: Trouble | undefined;
  private readonly lost = new Set<string>();

  constructor(known?: Trouble) {
    this.trouble = known;
  }

  /** Only one letter at a time may leave. */
  get isOn(): boolean {
    return this.trouble !== undefined;
  }

  /**
   * Notes how an attempt with a letter ended that began at `began`. @returns how things stand if that changed: a trouble that began or goes on, "over",
   * or undefined
   */
  note(
    outcome: SendOutcome,
    { letterId, began, now, random }: { letterId: string; began: number; now: number; random: () => number },
  ): Trouble | "over" | undefined {
    if (this.isTrouble(outcome, letterId)) return this.goesOn(outcome, began, now, random);
    if (!isAnswered(outcome)) return undefined;
    this.lost.clear();
    if (!this.trouble) return undefined;
    this.trouble = undefined;
    return "over";
  }

  private isTrouble(outcome: SendOutcome, letterId: string): boolean {
    if (outcome.is !== "unknown") return outcome.is === "trouble";
    this.lost.add(letterId);
    return this.isOn || outcome.trouble === true || this.lost.size >= lettersLost;
  }

  // Twenty letters in flight meet the same trouble: only what began after the last pause was a probe.
  private goesOn(outcome: SendOutcome, began: number, now: number, random: () => number): Trouble | undefined {
    const { since = now, probes = 0, until = 0 } = this.trouble ?? {};
    if (this.trouble && began < until) return undefined;
    const wait = Math.min(longestPauseMs, firstPauseMs * 2 ** probes) * (0.75 + random() / 2);
    const code = "code" in outcome ? (outcome.code ?? null) : null;
    this.trouble = { since, probes: Math.min(probes + 1, 100), until: Math.round(now + wait), code };
    return this.trouble;
  }
}

/** The channel itself said something about the letter, whatever it was. */
function isAnswered({ is }: SendOutcome): boolean {
  return is === "accepted" || is === "never" || is === "pause-pair" || is === "picture";
}
