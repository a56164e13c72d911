import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { parseCookie, stringifySetCookie } from "cookie";
import type { Auth } from "./auth.ts";
import { isSame } from "./token.ts";

/** What is looked at of a request to know who sends it. */
export interface Asking {
  headers: IncomingHttpHeaders;
}

export const deviceCookie = "antrean.device";
export const shiftCookie = "antrean.shift";
export const knownCookie = "antrean.known";
export const languageCookie = "antrean.language";

export function cookiesOf({ headers }: Asking): Record<string, string | undefined> {
  return parseCookie(headers.cookie ?? "");
}

/** The token of a password session, if the cookie carries our signature: `token.signature`, as Better Auth writes it. */
export function sessionToken(asking: Asking, { sessionCookie, secret }: Auth): string | undefined {
  const value = cookiesOf(asking)[sessionCookie] ?? "";
  const end = value.lastIndexOf(".");
  const token = value.slice(0, Math.max(0, end));
  return token && isSame(value, signed(token, secret)) ? token : undefined;
}

/** The header that gives a browser the cookie of a session. */
export function sessionCookieFor(token: string, { sessionCookie, secret, secure }: Auth, seconds: number): string {
  return written(sessionCookie, signed(token, secret), secure, seconds);
}

/** The header that gives a browser a cookie of ours; `undefined` takes it away. */
export function ownCookie(name: string, value: string | undefined, { secure }: Auth, seconds: number): string {
  return written(name, value ?? "", secure, value === undefined ? 0 : seconds);
}

function written(name: string, value: string, secure: boolean, seconds: number): string {
  return stringifySetCookie({ name, value, maxAge: seconds, path: "/", httpOnly: true, sameSite: "lax", secure });
}

function signed(token: string, secret: string): string {
  return `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
}
