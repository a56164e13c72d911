import { addressHeader, authPath } from "./auth.ts";
import type { Asking } from "./cookies.ts";
import type { StaffServices } from "./staff-services.ts";

/** A request as it came from a browser. */
export interface Browser extends Asking {
  ip: string;
  host: string;
  protocol: string;
}

export interface BetterAuthAnswer {
  status: number;
  cookies: string[];
  body: Record<string, unknown>;
}

// What the library decides by: where the form stood, and whose cookie came along.
const passedOn = ["origin", "referer", "cookie", "user-agent", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest"];

/** Hands a form to Better Auth's handler as the browser sent it, so that its origin check and its throttle see it. */
export async function callBetterAuth(
  { auth }: StaffServices,
  browser: Browser,
  path: string,
  fields: Record<string, unknown>,
): Promise<BetterAuthAnswer> {
  const headers = new Headers({ "content-type": "application/json", [addressHeader]: browser.ip });
  for (const name of passedOn) if (browser.headers[name]) headers.set(name, String(browser.headers[name]));
  const url = `${browser.protocol}://${browser.host}${authPath}${path}`;
  const answer = await auth.handler(new Request(url, { method: "POST", headers, body: JSON.stringify(fields) }));
  // dropped: an answer without JSON says all by its status.
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown> | null;
  return { status: answer.status, cookies: answer.headers.getSetCookie(), body: body ?? {} };
}
