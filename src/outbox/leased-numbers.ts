import type { SendOutcome } from "./after-outcome.ts";
import { NumberTrouble, type Trouble } from "./number-trouble.ts";
import { NumberRateLimit } from "./sending-rates.ts";
import type { HeldNumber, Share } from "./share-numbers.sql.ts";
import type { Want } from "./take-letters.sql.ts";

interface LeasedNumber {
  rateLimit: NumberRateLimit;
  trouble: NumberTrouble;
  /** What we begin rests until then. */
  templatesUntil: number;
  inFlight: number;
  /** Citizens with a letter in flight, or who have had their share for now, and until when. */
  busy: Map<string, number>;
  /** In flight, but not yet sent: their picture is on its way first. */
  notSentYet: number;
  /** The last claim gave all that was asked for, so more may wait. */
  hasMore: boolean;
  /** To be given up as soon as nothing is in flight. */
  leaving: boolean;
}

const mostInFlight = 20;

/** The numbers this process sends for, and how fast each may go now. Moments are real milliseconds. */
export class LeasedNumbers {
  private readonly numbers = new Map<string, LeasedNumber>();
  private readonly perSecond: number;
  private turn = 0;

  constructor(perSecond: number) {
    this.perSecond = perSecond;
  }

  /** Takes note of what we hold now, and marks what is more than our fair share. Returns the numbers that are new. */
  updateLeases({ held, fair }: Share): string[] {
    const theirs = new Map(held.map((h) => [h.number, h]));
    const staying = held.slice(0, fair).map((h) => h.number);
    const fresh: string[] = [];
    for (const [number, theirState] of theirs) {
      const { restUntil, pausedUntil, templatesPausedUntil } = theirState;
      const known = this.numbers.get(number);
      if (!known || restUntil) fresh.push(number);
      if (!known)
        this.numbers.set(number, begin(this.perSecond, restUntil?.epochMilliseconds ?? 0, troubleOf(theirState)));
      this.pauseTemplates(number, templatesPausedUntil?.epochMilliseconds ?? 0);
      if (pausedUntil) this.numbers.get(number)?.rateLimit.pause(pausedUntil.epochMilliseconds);
    }
    for (const [number, state] of this.numbers) {
      if (theirs.has(number)) state.leaving = !staying.includes(number);
      // Taken from us: what is in flight lands, nothing more starts.
      else if (state.inFlight > 0) state.leaving = true;
      else this.numbers.delete(number);
    }
    return fresh;
  }

  all(): string[] {
    return [...this.numbers.keys()];
  }

  /** What each number may send now; another one stands first each time, so that none starves where not all of it fits. */
  wants(now: number, hasBacklog: boolean): Want[] {
    const all = [...this.numbers];
    const turn = all.length > 0 ? this.turn++ % all.length : 0;
    return [...all.slice(turn), ...all.slice(0, turn)].flatMap(([number, held]) => {
      // While the channel is in trouble one letter goes to see.
      const room = (held.trouble.isOn ? 1 : mostInFlight) - held.inFlight;
      const count = Math.min(held.rateLimit.allowance(now, hasBacklog) - held.notSentYet, room);
      if (count <= 0 || held.leaving) return [];
      for (const [citizen, until] of held.busy) if (until <= now) held.busy.delete(citizen);
      return [{ number, count, busy: [...held.busy.keys()] }];
    });
  }

  /** `most`: how many letters were taken at most, for all numbers together. */
  taken(wants: Want[], letters: { number: string }[], most: number) {
    const got = Map.groupBy(letters, (letter) => letter.number);
    for (const { number, count } of wants) {
      const held = this.numbers.get(number);
      if (held) held.hasMore = letters.length >= most || (got.get(number)?.length ?? 0) >= count;
    }
  }

  /** When a number that has more to send may have room for it. */
  nextAllowance(now: number): number {
    const waiting = [...this.numbers.values()].filter(
      (held) => held.hasMore && !held.leaving && held.inFlight < mostInFlight,
    );
    return Math.min(Infinity, ...waiting.map((held) => held.rateLimit.nextAllowance(now)));
  }

  /** Numbers to give up, now that nothing of theirs is in flight. */
  idle(): string[] {
    return [...this.numbers].filter(([, held]) => held.leaving && held.inFlight === 0).map(([number]) => number);
  }

  forget(numbers: string[]) {
    for (const number of numbers) this.numbers.delete(number);
  }

  /** One letter starts; the functions are told when it is sent (again), and when it has landed or was put back. */
  launch(number: string, citizen: string): { sending(now: number): void; freed(): void; rest(until: number): void } {
    const held = this.numbers.get(number) ?? begin(this.perSecond, 0);
    let sent = false;
    held.inFlight++;
    held.notSentYet++;
    held.busy.set(citizen, Infinity);
    return {
      sending(now) {
        if (!sent) held.notSentYet--;
        sent = true;
        held.rateLimit.sent(now);
      },
      freed() {
        held.inFlight--;
        held.busy.delete(citizen);
        if (!sent) held.notSentYet--;
        sent = true;
      },
      rest: (until) => void held.busy.set(citizen, until),
    };
  }

  /** Notes what an attempt says about the channel of its number. @returns what changed; see `NumberTrouble` */
  noteOutcome(number: string, outcome: SendOutcome, attempt: Parameters<NumberTrouble["note"]>[1]) {
    const held = this.numbers.get(number);
    const changed = held?.trouble.note(outcome, attempt);
    if (held && changed && changed !== "over") held.rateLimit.pause(changed.until);
    return changed;
  }

  isInTrouble(number: string): boolean {
    return this.numbers.get(number)?.trouble.isOn === true;
  }

  /** What we begin rests on this number until then. */
  pauseTemplates(number: string, until: number) {
    const held = this.numbers.get(number);
    if (held) held.templatesUntil = Math.max(held.templatesUntil, until);
  }

  /** Until when what we begin rests; a moment that is past if it does not. */
  templatesUntil(number: string): number {
    return this.numbers.get(number)?.templatesUntil ?? 0;
  }

  rateLimitOf(number: string): NumberRateLimit | undefined {
    return this.numbers.get(number)?.rateLimit;
  }

  /** False: somebody else sends for this number. */
  heard(number: string, count: number, now: number): boolean {
    this.rateLimitOf(number)?.noteIncoming(now, count);
    return this.numbers.has(number);
  }
}

function troubleOf({ troubleSince, troubleProbes, troubleCode, pausedUntil }: HeldNumber): Trouble | undefined {
  if (!troubleSince) return undefined;
  const since = troubleSince.epochMilliseconds;
  return { since, probes: troubleProbes, until: pausedUntil?.epochMilliseconds ?? since, code: troubleCode };
}

function begin(perSecond: number, restUntil: number, trouble?: Trouble): LeasedNumber {
  return {
    rateLimit: new NumberRateLimit(perSecond, restUntil),
    trouble: new NumberTrouble(trouble),
    templatesUntil: 0,
    inFlight: 0,
    busy: new Map(),
    notSentYet: 0,
    hasMore: false,
    leaving: false,
  };
}
