/** A program that was killed counts as running for so long. */
const heartbeatSeconds = 10;

/** A program that was heard of after this moment works. */
export function workingSince(real: Temporal.Instant): Temporal.Instant {
  return real.subtract({ seconds: heartbeatSeconds });
}

/** That programs have to be stopped before `what`. */
export function stopFirst(programs: number, what: string): string {
  return `${workOn(programs)} (one that was killed counts for ${heartbeatSeconds} s): stop them, then ${what}.`;
}

/** So many programs work here. */
export function workOn(programs: number, which = ""): string {
  return `${programs} program${programs === 1 ? "" : "s"}${which} work${programs === 1 ? "s" : ""} on this database`;
}
