import type { BetterAuthAnswer } from "./better-auth.ts";

/** What became of a sign-in; `cookies` go to the browser whichever it is. */
export type SignInAnswer =
  | { is: "in" | "second-factor"; cookies: string[] }
  /** Name, password or code are not right; which one nobody learns. */
  | { is: "wrong" }
  /** The code was right and has opened a session before: the telephone shows the next one soon. */
  | { is: "code-used" }
  /** A first password that opened a session before, or whose days are over. */
  | { is: "first-over" }
  | { is: "throttled" }
  /** The form stood on another site. */
  | { is: "foreign" }
  /** The time between password and code was too long: from the start again. */
  | { is: "begin-again" };

/** Why Better Auth let nobody in. */
export function refusedBy({ status, body }: BetterAuthAnswer): SignInAnswer {
  if (status === 429 || body["code"] === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE") return { is: "throttled" };
  if (status === 403) return { is: "foreign" };
  if (status >= 500) throw new Error("the sign-in library failed");
  return { is: "wrong" };
}
