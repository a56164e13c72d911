import type { Want } from "./claim.sql.ts";
import { NumberPace } from "./pace.ts";
import type { Share } from "./share-numbers.sql.ts";

interface Held {
  pace: NumberPace;
  inFlight: number;
  /** Citizens with a letter in flight, or who have had their share for now, and until when. */
  busy: Map<string, number>;
  /** In flight, but not yet sent: their picture is on its way first. */
  unsent: number;
  /** The last claim gave all that was asked for, so more may wait. */
  hungry: boolean;
  /** To be given up as soon as nothing is in flight. */
  leaving: boolean;
}

const mostInFlight = 20;

/** The numbers this process sends for, and how fast each may go now. Moments are real milliseconds. */
export class HeldNumbers {
  private readonly numbers = new Map<string, Held>();
  private readonly perSecond: number;
  private turn = 0;

  constructor(perSecond: number) {
    this.perSecond = perSecond;
  }

  /** Takes note of what we hold now, and marks what is more than our fair share. Returns the numbers that are new. */
  settle({ held, fair }: Share): string[] {
    const theirs = new Map(held.map((h) => [h.number, h]));
    const staying = held.slice(0, fair).map((h) => h.number);
    const fresh: string[] = [];
    for (const [number, { restUntil, pausedUntil }] of theirs) {
      const known = this.numbers.get(number);
      if (!known || restUntil) fresh.push(number);
      if (!known) this.numbers.set(number, begin(this.perSecond, restUntil?.epochMilliseconds ?? 0));
      if (pausedUntil) this.numbers.get(number)?.pace.pause(pausedUntil.epochMilliseconds);
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
  wants(now: number, crowded: boolean): Want[] {
    const all = [...this.numbers];
    const turn = all.length > 0 ? this.turn++ % all.length : 0;
    return [...all.slice(turn), ...all.slice(0, turn)].flatMap(([number, held]) => {
      const count = Math.min(held.pace.room(now, crowded) - held.unsent, mostInFlight - held.inFlight);
      if (count <= 0 || held.leaving) return [];
      for (const [citizen, until] of held.busy) if (until <= now) held.busy.delete(citizen);
      return [{ number, count, busy: [...held.busy.keys()] }];
    });
  }

  /** `most`: how many letters were taken at most, for all numbers together. */
  claimed(wants: Want[], letters: { number: string }[], most: number) {
    const got = Map.groupBy(letters, (letter) => letter.number);
    for (const { number, count } of wants) {
      const held = this.numbers.get(number);
      if (held) held.hungry = letters.length >= most || (got.get(number)?.length ?? 0) >= count;
    }
  }

  /** When a number that has more to send may have room for it. */
  nextRoom(now: number): number {
    const waiting = [...this.numbers.values()].filter(
      (held) => held.hungry && !held.leaving && held.inFlight < mostInFlight,
    );
    return Math.min(Infinity, ...waiting.map((held) => held.pace.nextRoom(now)));
  }

  /** Numbers to give up, now that nothing of theirs is in flight. */
  drained(): string[] {
    return [...this.numbers].filter(([, held]) => held.leaving && held.inFlight === 0).map(([number]) => number);
  }

  forget(numbers: string[]) {
    for (const number of numbers) this.numbers.delete(number);
  }

  /** One letter starts; the functions are told when it is sent (again), and when it has landed or was put back. */
  launch(number: string, citizen: string): { sending(now: number): void; landed(): void; rest(until: number): void } {
    const held = this.numbers.get(number) ?? begin(this.perSecond, 0);
    let sent = false;
    held.inFlight++;
    held.unsent++;
    held.busy.set(citizen, Infinity);
    return {
      sending(now) {
        if (!sent) held.unsent--;
        sent = true;
        held.pace.sent(now);
      },
      landed() {
        held.inFlight--;
        held.busy.delete(citizen);
        if (!sent) held.unsent--;
        sent = true;
      },
      rest: (until) => void held.busy.set(citizen, until),
    };
  }

  paceOf(number: string): NumberPace | undefined {
    return this.numbers.get(number)?.pace;
  }

  /** False: somebody else sends for this number. */
  heard(number: string, count: number, now: number): boolean {
    this.paceOf(number)?.heardMessages(now, count);
    return this.numbers.has(number);
  }
}

function begin(perSecond: number, restUntil: number): Held {
  return {
    pace: new NumberPace(perSecond, restUntil),
    inFlight: 0,
    busy: new Map(),
    unsent: 0,
    hungry: false,
    leaving: false,
  };
}
