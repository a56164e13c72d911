import { type OutboxOptions, withDefaults } from "./outbox-options.ts";
import { SendLoop } from "./send-loop.ts";

export interface Outbox {
  /** Call it after a transaction that wrote letters: they leave at once and not at the next look, a second later. */
  wake(): void;
  /** So many messages came in on a number just now: the channel counts them with what we send. */
  heardOn(number: string, count: number): void;
  /** Takes no more letters, finishes those in flight, records them, and releases the numbers. */
  stop(): Promise<void>;
}

/** Starts sending letters. One per process; several on one database share the numbers. */
export function startOutbox(options: OutboxOptions): Outbox {
  const loop = new SendLoop(withDefaults(options));
  const over = loop.run();
  return {
    wake: () => loop.wake(),
    heardOn: (number, count) => loop.heardOn(number, count),
    async stop() {
      loop.stop();
      await over;
    },
  };
}
