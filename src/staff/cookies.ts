import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { parseCookie, stringifySetCookie } from "cookie";
import type { Auth } from "./auth.ts";
import { isSame } from "./token.ts";

/** What is looked at of a request to know who sends it. */
export interface Asking {
  headers: IncomingHttpHeaders;
  /** Left out: a page is looked at. */
  method?: string;
}

/** Names of our own cookies, without the `__Host-` that stands before them where the public address is https. */
export const deviceCookie = "antrean.device";
export const shiftCookie = "antrean.shift";
export const knownCookie = "antrean.known";
const languageCookie = "antrean.language";

function cookiesOf({ headers }: Asking): Record<string, string | undefined> {
  return parseCookie(headers.cookie ?? "");
}

/** The value of a cookie of ours, under the name that it has at this address. */
export function readOwnCookie(asking: Asking, name: string, { cookiePrefix }: Auth): string | undefined {
  return cookiesOf(asking)[cookiePrefix + name];
}

/** The token of the device. One that was bound before cookies had `__Host-` is still one: see `moveDeviceCookie`. */
export function deviceToken(asking: Asking, auth: Auth): string | undefined {
  return readOwnCookie(asking, deviceCookie, auth) ?? oldDeviceToken(asking, auth);
}

/** The token of a device that has its cookie only under the name from before `__Host-`. */
export function oldDeviceToken(asking: Asking, { cookiePrefix }: Auth): string | undefined {
  const { [cookiePrefix + deviceCookie]: known, [deviceCookie]: old } = cookiesOf(asking);
  return known === undefined && cookiePrefix !== "" ? old : undefined;
}

/** What was chosen in this browser, also before cookies had `__Host-`: a language opens nothing. */
export function languageInBrowser(asking: Asking): string | undefined {
  const { [`__Host-${languageCookie}`]: language, [languageCookie]: old } = cookiesOf(asking);
  return language ?? old;
}

/** The header that keeps a language in the browser. */
export function languageCookieFor(language: string, auth: Auth, seconds: number): string {
  return ownCookie(languageCookie, language, auth, seconds);
}

/** The token of a password session, if the cookie carries our signature. */
export function sessionToken(asking: Asking, auth: Auth): string | undefined {
  return signedCookie(asking, auth.sessionCookie, auth);
}

/** What a cookie of Better Auth says, if it carries our signature: `value.signature`, as Better Auth writes it. */
export function signedCookie(asking: Asking, name: string, { secret }: Auth): string | undefined {
  const value = cookiesOf(asking)[name] ?? "";
  const end = value.lastIndexOf(".");
  const token = value.slice(0, Math.max(0, end));
  return token && isSame(value, signed(token, secret)) ? token : undefined;
}

/** The header that gives a browser the cookie of a session. */
export function sessionCookieFor(token: string, { sessionCookie, secret, secure }: Auth, seconds: number): string {
  return written(sessionCookie, signed(token, secret), secure, seconds);
}

/** The header by which a browser goes on with a sign-in that lacks its code, as Better Auth writes it. */
export function halfCookieFor(identifier: string, { halfCookie, secret, secure }: Auth, seconds: number): string {
  return written(halfCookie, signed(identifier, secret), secure, seconds);
}

/** The header that gives a browser a cookie of ours; `undefined` takes it away. */
export function ownCookie(
  name: string,
  value: string | undefined,
  { cookiePrefix, secure }: Auth,
  seconds: number,
): string {
  return written(cookiePrefix + name, value ?? "", secure, value === undefined ? 0 : seconds);
}

/** Takes the session's cookie away. */
export function noSessionCookie({ sessionCookie, secure }: Auth): string {
  return written(sessionCookie, "", secure, 0);
}

function written(name: string, value: string, secure: boolean, seconds: number): string {
  return stringifySetCookie({ name, value, maxAge: seconds, path: "/", httpOnly: true, sameSite: "lax", secure });
}

function signed(token: string, secret: string): string {
  return `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
}
