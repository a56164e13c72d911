/** When somebody may come, in minutes since midnight. Breaks are [from, until). */
interface DoorTimes {
  doorsOpen: number;
  breaks: readonly { from: number; until: number }[];
}

/**
 * Why nobody can be asked to come so many minutes before an hour (minutes since midnight): the doors are closed still, or there is a break.
 * "Come 30 minutes before", the sentence of 2017, must be true at every hour.
 */
export function comeFault(
  starts: number,
  comeMinutes: number,
  { doorsOpen, breaks }: DoorTimes,
): "doors-closed" | "in-break" | undefined {
  const come = starts - comeMinutes;
  if (come < doorsOpen) return "doors-closed";
  return breaks.some(({ from, until }) => from <= come && come < until) ? "in-break" : undefined;
}
