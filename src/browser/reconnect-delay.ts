/**
 * Milliseconds before try `tries` (1, 2, ...) to connect again: longer each time, at most five seconds, and up to one second of chance.
 * Everybody loses a server at the same moment; `chance` (0 to 1) keeps them from coming back at the same moment too.
 */
export function reconnectDelay(tries: number, chance: number): number {
  return Math.min(1_000 * 1.6 ** (tries - 1), 5_000) + chance * 1_000;
}
