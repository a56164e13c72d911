/** Lets so many through at once; the others wait in line, those in a hurry before the rest. */
export function gate(width: number): <T>(work: () => Promise<T>, hurry: boolean) => Promise<T> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async (work, hurry) => {
    if (inside >= width) await new Promise<void>((enter) => (hurry ? waiting.unshift(enter) : waiting.push(enter)));
    else inside += 1;
    try {
      return await work();
    } finally {
      // The place is handed over, so nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
