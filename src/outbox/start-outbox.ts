import { type OutboxOptions, settle } from "./outbox-options.ts";
import { Sender } from "./sender.ts";

export interface Outbox {
  /** Call it after a transaction that wrote letters: they leave at once and not at the next look, a second later. */
  wake(): void;
  /** So many messages came in on a number just now: the channel counts them with what we send. */
  heardOn(number: string, count: number): void;
  /** Claims nothing more, lets what is in flight land, writes it down and gives the numbers to others. */
  stop(): Promise<void>;
}

/** Starts to carry letters to the channel. One a process; several on one database share the numbers among them. */
export function startOutbox(options: OutboxOptions): Outbox {
  const sender = new Sender(settle(options));
  const over = sender.run();
  return {
    wake: () => sender.wake(),
    heardOn: (number, count) => sender.heardOn(number, count),
    async stop() {
      sender.stop();
      await over;
    },
  };
}
