// How fast one number may send, and one citizen be written to. Both live in the one process that sends for the number.
// All moments are real milliseconds.

const second = 1_000;

/** What happened within the last second. */
class LastSecond {
  private marks: { at: number; count: number }[] = [];
  private total = 0;

  add(at: number, count = 1) {
    this.marks.push({ at, count });
    this.total += count;
  }

  count(now: number): number {
    while (this.marks[0] && this.marks[0].at <= now - second) this.total -= this.marks.shift()!.count;
    return this.total;
  }

  /** When the oldest will be more than a second ago. */
  frees(): number | undefined {
    return this.marks[0] && this.marks[0].at + second;
  }
}

/**
 * Meta counts messages in and out of a number together: so many in any one second. A tenth is kept for letters however
 * many messages come in; if that is too much the channel says so, and then the number rests and goes on at half its rate.
 */
export class NumberRateLimit {
  private readonly full: number;
  private readonly out = new LastSecond();
  private readonly incoming = new LastSecond();
  private slowRate: number;
  private pausedUntil: number;

  constructor(perSecond: number, restUntil = 0) {
    this.full = perSecond;
    this.slowRate = perSecond;
    this.pausedUntil = restUntil;
  }

  /** How many letters may leave now. `hasBacklog`: people wait for seats, so letters keep to one a second. */
  allowance(now: number, hasBacklog = false): number {
    if (now < this.pausedUntil) return 0;
    const rate = this.rate(now);
    const out = this.out.count(now);
    if (hasBacklog) return Math.max(0, 1 - out);
    const shared = rate - out - this.incoming.count(now);
    const reserved = Math.max(1, rate / 10) - out;
    return Math.max(0, Math.floor(Math.max(shared, reserved)));
  }

  /** When there may be room again, if there is none now. */
  nextAllowance(now: number): number {
    if (now < this.pausedUntil) return this.pausedUntil;
    return Math.max(now, Math.min(this.out.frees() ?? Infinity, this.incoming.frees() ?? Infinity));
  }

  sent(now: number) {
    this.out.add(now);
  }

  noteIncoming(now: number, count: number) {
    this.incoming.count(now);
    this.incoming.add(now, count);
  }

  pause(until: number) {
    this.pausedUntil = Math.max(this.pausedUntil, until);
  }

  /** Many letters in flight hear the same "too fast": only the first of them halves the rate. */
  slowDown(now: number, until: number) {
    if (now >= this.pausedUntil) this.slowRate = Math.max(1, this.rate(now) / 2);
    this.pause(until);
  }

  // From half to full in fifty seconds: Meta's own measure is not published, so go back up gently.
  private rate(now: number): number {
    const calmSeconds = Math.max(0, now - this.pausedUntil) / second;
    return this.slowRate >= this.full ? this.full : Math.min(this.full, this.slowRate + this.full * 0.01 * calmSeconds);
  }
}

/**
 * One letter in six seconds to one citizen, with a burst of thirty (Meta allows 45; the rest is slack for a restart,
 * which forgets). Keeps one number per citizen: the moment up to which the allowance is used (GCRA).
 */
export class CitizenRateLimit {
  private readonly usedUntil = new Map<string, number>();
  private readonly interval = 6 * second;
  private readonly burst = 30;

  /** Milliseconds until the next letter to this citizen may leave; 0 means now. */
  wait(citizen: string, now: number): number {
    const used = this.usedUntil.get(citizen) ?? now;
    return Math.max(0, used - (this.burst - 1) * this.interval - now);
  }

  sent(citizen: string, now: number) {
    this.usedUntil.set(citizen, Math.max(this.usedUntil.get(citizen) ?? now, now) + this.interval);
  }

  /** Forgets whoever has their full allowance back. */
  tidy(now: number) {
    for (const [citizen, used] of this.usedUntil) if (used <= now) this.usedUntil.delete(citizen);
  }
}
