import { isDatabaseDown } from "./connection.ts";

/** What PostgreSQL answers to somebody whom it does not let in, by its SQL state (appendix A of its manual). */
const refusals: Record<string, string> = {
  "28P01": "PostgreSQL refuses the name or the password in DATABASE_URL.",
  "28000": "PostgreSQL does not let the user of DATABASE_URL in from this machine: see its pg_hba.conf.",
  "3D000": "The database that DATABASE_URL names does not exist: make it first (createdb), Antrean fills it.",
  "42501":
    "The user of DATABASE_URL may not do what Antrean needs: it has to own the database, or be given its rights by the owner's npm run migrate (deploy/README.md).",
};

/**
 * What an operator can do about a database that cannot be used, in one sentence that holds no name, host or password.
 * @returns undefined where the error is of another kind
 */
export function connectionSentence(error: unknown): string | undefined {
  const { code = "" } = (error ?? {}) as { code?: string };
  if (code in refusals) return refusals[code];
  if (code === "EAI_AGAIN" || code === "ENOTFOUND") return "The host in DATABASE_URL is not known to this machine.";
  if (code === "EHOSTUNREACH" || code === "ENETUNREACH" || isDatabaseDown(error))
    return "The database does not answer.";
  return undefined;
}
