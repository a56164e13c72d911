/** Milliseconds in which a second press of the same key is the first finger's, not a new wish. */
const apart = 400;

/**
 * Two presses of one finger: the first has drawn another button under the same key and the same mouse, and nobody has read that yet.
 * Says of each press, by its key and at `now` in milliseconds, whether it came too soon after one of the same key that counted.
 */
export function twoPresses(): (key: string, now: number) => boolean {
  let settled = { key: "", at: -Infinity };
  return (key, now) => {
    if (key === settled.key && now - settled.at < apart) return true;
    settled = { key, at: now };
    return false;
  };
}
