import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { storedWords } from "../keys/index.ts";
import { sessionHours } from "./auth.ts";
import type { Browser } from "./better-auth.ts";
import { ownCookie, sessionCookieFor, shiftCookie } from "./cookies.ts";
import { rememberBrowser } from "./known-browser.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { writeNotice } from "./notice.sql.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import { deletePasskey, insertPasskey, insertPasskeySession, noteUse, ownPasskeys, passkeyOf } from "./passkey.sql.ts";
import { newChallenge, partyOf, useChallenge } from "./passkey-challenge.ts";
import { placeOf, storedToken } from "./session-tokens.ts";
import type { SignInAnswer } from "./sign-in-answer.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomLetters } from "./token.ts";
import { tellAtSignIn } from "./welcome.ts";
import type { Recognised } from "./who.ts";

/** How many passkeys somebody may have. */
const mostPasskeys = 10;
/** ES256, EdDSA, RS256. */
const algorithms = [-7, -8, -257];

/** What a browser is asked for, so that some passkey of this host answers; undefined: passkeys do not work under this address. */
export function openOptions(services: StaffServices, browser: Browser) {
  const party = partyOf(services, browser);
  return party && { challenge: newChallenge(services, "open"), rpId: party.id, userVerification: "required" as const };
}

/** What a browser is asked for, so that it makes a passkey for this person, kept where the owner proves to be there. */
export async function makeOptions(services: StaffServices, browser: Browser, by: Recognised) {
  const party = partyOf(services, browser);
  if (!party) return undefined;
  const own = await services.database.statement((tx) => ownPasskeys(tx, by.staff));
  return {
    challenge: newChallenge(services, `make ${by.staff}`),
    rp: { id: party.id, name: "Antrean" },
    user: {
      id: Buffer.from(by.staff.replaceAll("-", ""), "hex").toString("base64url"),
      name: by.member.name,
      displayName: by.member.name,
    },
    pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key" as const, alg })),
    excludeCredentials: own.map(({ id }) => ({ type: "public-key" as const, id })),
    authenticatorSelection: { residentKey: "required" as const, userVerification: "required" as const },
    attestation: "none" as const,
  };
}

/** Signs in whoever's passkey answered; finger or PIN of its owner make it two factors in one. */
export async function signInWithPasskey(
  services: StaffServices,
  browser: Browser,
  answer: string,
): Promise<SignInAnswer> {
  const found = await ownerOf(services, browser, answer);
  if (!found) return { is: "wrong" };
  const { database, auth, keys, real } = services;
  const { staff, login } = found;
  const token = randomLetters(32);
  const stored = storedToken(keys, token);
  const ends = real().add({ hours: sessionHours });
  const opened = { token: stored, staff, ...placeOf(services, browser) };
  const session = await database.statement((tx) => insertPasskeySession(tx, opened, { real: real(), ends }));
  if (!session) return { is: "wrong" };
  await endOthersHere(services, browser);
  await tellAtSignIn(services, browser, { staff, login, token: stored, way: "passkey" });
  const cookies = [sessionCookieFor(token, auth, sessionHours * 3_600), ownCookie(shiftCookie, undefined, auth, 0)];
  return { is: "in", cookies: [...cookies, rememberBrowser(browser, login, auth)] };
}

/** Whose passkey gave this answer to a challenge of ours; undefined: nobody's. Each challenge is answered once. */
export async function ownerOf(services: StaffServices, browser: Browser, answer: string) {
  const party = partyOf(services, browser);
  const response = read<AuthenticationResponseJSON>(answer);
  const { database, real } = services;
  const known = party && response && (await database.statement((tx) => passkeyOf(tx, response.id)));
  if (!known) return undefined;
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => useChallenge(services, "open", challenge),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id: known.id, publicKey: new Uint8Array(known.publicKey), counter: known.uses },
    requireUserVerification: true,
    // dropped: whatever is wrong with an answer, it opens nothing.
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  const counted = await database.statement((tx) =>
    noteUse(tx, known.id, verified.authenticationInfo.newCounter, real()),
  );
  return counted ? known : undefined;
}

/** Keeps the passkey that a browser made for this person. Whoever calls has seen a fresh proof. False: it was none, or one too many. */
export async function addPasskey(
  services: StaffServices,
  browser: Browser,
  by: Recognised,
  { answer, name }: { answer: string; name: string },
): Promise<boolean> {
  const party = partyOf(services, browser);
  const response = read<RegistrationResponseJSON>(answer);
  if (!party || !response || by.by.way === "pin" || by.demo) return false;
  const { session } = by.by;
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => useChallenge(services, `make ${by.staff}`, challenge),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
    // dropped: whatever is wrong with an answer, nothing is kept.
  }).catch(() => undefined);
  if (!made?.verified) return false;
  const { id, publicKey, counter: uses, transports = [] } = made.registrationInfo.credential;
  const label = name.trim().slice(0, 60) || "Passkey";
  const { database, real } = services;
  return database.transaction(async (tx) => {
    if ((await ownPasskeys(tx, by.staff)).length >= mostPasskeys) return false;
    const one = {
      id,
      staff: by.staff,
      publicKey,
      uses,
      transports: transports.slice(0, 8),
      name: storedWords(services.keys, label),
    };
    if (!(await insertPasskey(tx, one, real()))) return false;
    await writeNotice(tx, services.keys, by.staff, { kind: "passkey-made", detail: { name: label } }, real(), session);
    for (const office of officesOfRoles(by.roles)) await told(office, "passkey-made");
    return true;

    function told(office: number | null, reason: string) {
      const { actor, afterReset } = by.member;
      const detail = { staff: by.staff };
      return noteStaff(tx, services, { act: "staff-changed", actor, office, reason, afterReset, detail });
    }
  });
}

/** Takes one of one's own passkeys away. */
export async function removePasskey(services: StaffServices, by: Recognised, id: string): Promise<boolean> {
  return services.database.transaction(async (tx) => {
    const removed = await deletePasskey(tx, by.staff, id);
    const { actor, afterReset } = by.member;
    const line = {
      act: "staff-changed",
      actor,
      reason: "passkey-ended",
      afterReset,
      detail: { staff: by.staff },
    } as const;
    if (removed) for (const office of officesOfRoles(by.roles)) await noteStaff(tx, services, { ...line, office });
    return removed;
  });
}

/** What the script of the page sent: an answer of a passkey as JSON, or nothing that is one. */
function read<T extends { id: string }>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text.slice(0, 20_000));
    return typeof value === "object" && value !== null && typeof (value as T).id === "string"
      ? (value as T)
      : undefined;
  } catch {
    // dropped: nobody's browser writes that.
    return undefined;
  }
}
