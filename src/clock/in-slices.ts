import { setImmediate } from "node:timers/promises";

/** After so long in one go (real time) others get their turn: a webhook must not wait until a whole batch is worked through. */
const sliceMs = 5;

/** @returns to be called between two pieces of work; it lets others in when the time is over */
export function inSlices(): () => Promise<void> | undefined {
  let began = performance.now();
  // No promise while the time is not over: a batch asks some thousand times.
  return () => {
    if (performance.now() - began < sliceMs) return undefined;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}

/** The same as `map`, in slices: for what a batch opens or seals of each of its people. */
export async function mapInSlices<From, To>(all: readonly From[], one: (each: From) => To): Promise<To[]> {
  const letOthersIn = inSlices();
  const made: To[] = [];
  for (const each of all) {
    made.push(one(each));
    await letOthersIn();
  }
  return made;
}
