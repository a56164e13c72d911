/** Milliseconds that a code must be out of sight before it counts again. */
const sameAgain = 4_000;

/** The same code in front of the camera is one scan, not ten. Says of each text that is seen, at `now` in milliseconds, whether it is a new scan. */
export function newScans(): (seen: string, now: number) => boolean {
  let last = "";
  let lastAt = 0;
  return (seen, now) => {
    const isNew = seen !== last || now - lastAt > sameAgain;
    last = seen;
    lastAt = now;
    return isNew;
  };
}
