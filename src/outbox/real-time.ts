/** Real time, which all sending runs on whatever the clock of the demo shows; a test brings its own. */
export interface RealTime {
  now(): Temporal.Instant;
  /** Resolves after `ms` milliseconds, or at once when the signal is given. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const realTime: RealTime = {
  now: () => Temporal.Now.instant(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(over, ms);
      function over() {
        clearTimeout(timer);
        signal?.removeEventListener("abort", over);
        resolve();
      }
      signal?.addEventListener("abort", over);
    }),
};

/** Rounded to what a `timestamptz` keeps, so that a moment read back equals the one that was written. */
export function stamp(time: RealTime): Temporal.Instant {
  return time.now().round("millisecond");
}

export function later(moment: Temporal.Instant, ms: number): Temporal.Instant {
  return moment.add({ milliseconds: Math.round(ms) });
}
