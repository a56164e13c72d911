import { isDeadlock } from "./connection.ts";

/**
 * Runs a transaction again, at most so many times, when PostgreSQL ended it because two of them waited for each other: whoever is sent
 * back has changed nothing and simply tries again.
 */
export async function withPatience<T>(work: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries > 1 && isDeadlock(error)) return withPatience(work, tries - 1);
    throw error;
  }
}
