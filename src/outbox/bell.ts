import type { RealTime } from "./real-time.ts";

/** What a loop waits at: some time, or a ring, also one that came while it was busy. */
export class Bell {
  private rung = false;
  private waiting: AbortController | undefined;
  private readonly time: RealTime;

  constructor(time: RealTime) {
    this.time = time;
  }

  ring() {
    this.rung = true;
    this.waiting?.abort();
  }

  async wait(ms: number) {
    if (!this.rung) {
      this.waiting = new AbortController();
      await this.time.sleep(ms, this.waiting.signal);
      this.waiting = undefined;
    }
    this.rung = false;
  }
}
