import { isDeadlock } from "./connection.ts";

/**
 * Runs a transaction again, at most `tries` times, when PostgreSQL ended it because of a deadlock: it was rolled back, so trying again
 * is safe.
 */
export async function retryOnDeadlock<T>(work: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries > 1 && isDeadlock(error)) return retryOnDeadlock(work, tries - 1);
    throw error;
  }
}
