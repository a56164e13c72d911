import type { RealTime } from "./real-time.ts";

/** Lets a loop wait for a timeout or a signal; a signal that came while it was busy counts too. */
export class WakeSignal {
  private signalled = false;
  private waiting: AbortController | undefined;
  private readonly time: RealTime;

  constructor(time: RealTime) {
    this.time = time;
  }

  signal() {
    this.signalled = true;
    this.waiting?.abort();
  }

  async wait(ms: number) {
    if (!this.signalled) {
      this.waiting = new AbortController();
      await this.time.sleep(ms, this.waiting.signal);
      this.waiting = undefined;
    }
    this.signalled = false;
  }
}
