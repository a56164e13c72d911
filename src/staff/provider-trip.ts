import { createHmac, randomBytes } from "node:crypto";
import type { Auth } from "./auth.ts";
import { type Asking, ownCookie, readOwnCookie } from "./cookies.ts";
import { isSame } from "./token.ts";

/** Holds in the browser what belongs to one way to the provider and back. */
const tripCookie = "antrean.provider";
const tripMinutes = 10;

/** One way to the provider and back. */
export interface Trip {
  /** Nobody can come back twice with it. */
  id: string;
  /** Goes to the provider and comes back: whoever has not this browser's cookie does not know it. */
  state: string;
  /** The provider writes it into what it signs, so that a token of another way is none. */
  nonce: string;
  /** The secret of PKCE: a code that somebody else caught is worth nothing without it. */
  verifier: string;
  /** Where to go after the sign-in, as it was asked for. */
  to: string | undefined;
}

/** Begins a way to the provider. Nothing is stored before it comes back: the cookie carries chance, end and place, signed. */
export function newTrip(auth: Auth, to: string | undefined, real: Temporal.Instant): { trip: Trip; cookie: string } {
  const id = randomBytes(32).toString("base64url");
  const ends = real.add({ minutes: tripMinutes }).epochMilliseconds;
  const said = Buffer.from(JSON.stringify([id, ends, to ?? ""])).toString("base64url");
  const value = `${said}.${made(auth, "cookie", said)}`;
  return { trip: tripOf(auth, id, to), cookie: ownCookie(tripCookie, value, auth, tripMinutes * 60) };
}

/** The way that this browser is on; undefined: none, or it took too long. */
export function tripUnderWay(asking: Asking, auth: Auth, real: Temporal.Instant): Trip | undefined {
  const [said = "", signature = ""] = (readOwnCookie(asking, tripCookie, auth) ?? "").split(".");
  if (said === "" || !isSame(signature, made(auth, "cookie", said))) return undefined;
  const [id, ends, to] = JSON.parse(Buffer.from(said, "base64url").toString()) as [string, number, string];
  return ends > real.epochMilliseconds ? tripOf(auth, id, to || undefined) : undefined;
}

/** The header that ends the way. */
export function noTrip(auth: Auth): string {
  return ownCookie(tripCookie, undefined, auth, 0);
}

function tripOf(auth: Auth, id: string, to: string | undefined): Trip {
  return {
    id,
    state: made(auth, "state", id),
    nonce: made(auth, "nonce", id),
    verifier: made(auth, "verifier", id),
    to,
  };
}

/** 43 letters that nobody makes without our secret. */
function made({ secret }: Auth, what: "cookie" | "state" | "nonce" | "verifier", text: string): string {
  return createHmac("sha256", secret).update(`provider ${what}\u001f${text}`).digest("base64url");
}
