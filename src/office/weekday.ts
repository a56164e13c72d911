const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The weekdays (1 is Monday) that a pack means by "friday" or "monday-thursday"; undefined for anything else. */
export function weekdaysIn(written: string): number[] | undefined {
  const [first = "", last = first, ...rest] = written.toLowerCase().split("-");
  const from = names.indexOf(first) + 1;
  const until = names.indexOf(last) + 1;
  if (from === 0 || until < from || rest.length > 0) return undefined;
  return Array.from({ length: until - from + 1 }, (_, ahead) => from + ahead);
}

/** Minutes since midnight of "08:30". */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** "08:30" of minutes since midnight. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "12:00-13:00" as its two ends. */
export function breakOf(written: string): { from: string; until: string } {
  return { from: written.slice(0, 5), until: written.slice(6) };
}
