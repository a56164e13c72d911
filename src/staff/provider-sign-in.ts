import { createHmac } from "node:crypto";
import { sessionHours } from "./auth.ts";
import type { Browser } from "./better-auth.ts";
import { noSessionCookie, ownCookie, sessionCookieFor, shiftCookie } from "./cookies.ts";
import { askForCode } from "./half-signed-in.ts";
import { rememberBrowser } from "./known-browser.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import { takeChallenge } from "./passkey.sql.ts";
import { rolesOf } from "./people.sql.ts";
import { bindSubject, insertProviderSession, type ProvidedPerson, personOfSubject } from "./provider.sql.ts";
import type { Provider, Vouched } from "./provider.ts";
import { newTrip, noTrip, type Trip, tripUnderWay } from "./provider-trip.ts";
import { placeOf, storedToken } from "./session-tokens.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomLetters } from "./token.ts";
import { tellAtSignIn } from "./welcome.ts";

/** What became of a sign-in by the provider; `to`: where the person wanted to go. */
export type ProviderAnswer = { cookies: string[] } & (
  | { is: "in" | "second-factor"; to: string | undefined }
  /** Not this browser's way, too late, or it came back before: from the start again. */
  | { is: "begin-again" }
  /** The provider let nobody in, or said what it may not say. */
  | { is: "refused" }
  | { is: "away" }
  /** Nobody here has this account. */
  | { is: "unknown" }
);

/** Sends a browser to the provider; undefined: there is none, "away": it cannot be reached. */
export async function goToProvider(
  { provider, auth, real, log }: StaffServices,
  to: string | undefined,
): Promise<{ url: string; cookie: string } | "away" | undefined> {
  if (!provider) return undefined;
  const { trip, cookie } = newTrip(auth, to, real());
  try {
    return { url: (await provider.signInUrl(trip)).href, cookie };
  } catch (err) {
    log.warn({ err }, "the sign-in of OIDC_ISSUER could not be reached");
    return "away";
  }
}

/**
 * Somebody comes back from the provider. Only whoever a manager has entered gets in: by the account that was used here before, or, the first
 * time, by the account name that the provider has verified as the e-mail address.
 */
export async function signInWithProvider(
  services: StaffServices,
  browser: Browser,
  search: string,
): Promise<ProviderAnswer> {
  const { auth, database, keys, provider, real } = services;
  const cookies = [noTrip(auth)];
  const trip = provider && tripUnderWay(browser, auth, real());
  if (!trip || new URLSearchParams(search).get("state") !== trip.state) return { is: "begin-again", cookies };
  const once = keys.token("challenge", `provider ${trip.id}`);
  if (!(await database.statement((tx) => takeChallenge(tx, once, real())))) return { is: "begin-again", cookies };
  const vouched = await vouchedFor(services, provider, search, trip);
  if (typeof vouched === "string") return { is: vouched, cookies };
  const person = await personFor(services, provider, vouched);
  if (!person) return { is: "unknown", cookies };
  const { to } = trip;
  if (person.ownFactor && !vouched.twoFactors) {
    // Better Auth would ask for the code of whoever was signed in here before.
    await endOthersHere(services, browser);
    cookies.push(noSessionCookie(auth), await askForCode(services, person.staff));
    return { is: "second-factor", to, cookies };
  }
  const opened = await openSession(services, browser, person, vouched);
  return opened ? { is: "in", to, cookies: [...cookies, ...opened] } : { is: "unknown", cookies };
}

async function vouchedFor(
  { log }: StaffServices,
  provider: Provider,
  search: string,
  trip: Trip,
): Promise<Vouched | "refused" | "away"> {
  try {
    return await provider.vouched(search, trip);
  } catch (err) {
    log.warn({ err }, "what came back from OIDC_ISSUER signs nobody in");
    return isAway(err) ? "away" : "refused";
  }
}

/** No answer, or none in time: `fetch` says TypeError, its signal TimeoutError. */
function isAway(error: unknown): boolean {
  const names = [error, (error as Error).cause].map((one) => (one instanceof Error ? one.name : ""));
  return names.includes("TimeoutError") || (error instanceof TypeError && !("code" in error));
}

async function personFor(
  services: StaffServices,
  { issuer }: Provider,
  { subject, email }: Vouched,
): Promise<ProvidedPerson | undefined> {
  const { database, keys, real } = services;
  const digest = createHmac("sha256", keys.secret("staff provider")).update(`${issuer}\u001f${subject}`).digest();
  return database.transaction(async (tx) => {
    const known = await personOfSubject(tx, keys, digest, real());
    if (known || !email) return known;
    const bound = await bindSubject(tx, keys, { subject: digest, issuer, login: email }, real());
    if (!bound) return undefined;
    const { staff } = bound;
    const line = {
      act: "staff-changed",
      actor: `staff ${staff}`,
      reason: "provider-bound",
      detail: { staff },
    } as const;
    for (const office of officesOfRoles(await rolesOf(tx, staff))) await noteStaff(tx, services, { ...line, office });
    return bound;
  });
}

async function openSession(
  services: StaffServices,
  browser: Browser,
  { staff, login }: ProvidedPerson,
  { twoFactors, signedInAt }: Vouched,
): Promise<string[] | undefined> {
  const { database, auth, keys, real } = services;
  const token = randomLetters(32);
  const stored = storedToken(keys, token);
  const one = { token: stored, staff, ...placeOf(services, browser), factors: twoFactors ? 2 : 1 } as const;
  const ends = real().add({ hours: sessionHours });
  if (!(await database.statement((tx) => insertProviderSession(tx, one, { real: real(), ends })))) return undefined;
  await endOthersHere(services, browser);
  await tellAtSignIn(services, browser, { staff, login, token: stored, way: "provider", provedAt: signedInAt });
  const cookies = [sessionCookieFor(token, auth, sessionHours * 3_600), ownCookie(shiftCookie, undefined, auth, 0)];
  return [...cookies, rememberBrowser(browser, login, auth)];
}
