import { createHmac } from "node:crypto";
import type { Auth } from "./auth.ts";
import { type Asking, knownCookie, ownCookie, readOwnCookie } from "./cookies.ts";
import { randomLetters } from "./token.ts";

const yearSeconds = 400 * 24 * 3_600;
/** A desk's computer is shared by so many; whoever was there longest ago goes. */
const mostPeople = 12;

/**
 * The mark of a browser at which this account signed in before; undefined: it never did. Tries from such a browser are counted apart, so
 * a stranger who keeps trying an account from elsewhere does not keep its owner out. (OWASP calls it a device cookie.) The mark opens
 * nothing, and for another account it is worth nothing.
 */
export function knownBrowser(asking: Asking, login: string, auth: Auth): string | undefined {
  const { mark, people } = read(asking, auth);
  return mark && people.includes(signatureOf(mark, login, auth)) ? mark : undefined;
}

/** The header by which a browser remembers that this account signed in at it. */
export function rememberBrowser(asking: Asking, login: string, auth: Auth): string {
  const { mark = randomLetters(16), people } = read(asking, auth);
  const mine = signatureOf(mark, login, auth);
  const all = [mine, ...people.filter((one) => one !== mine)].slice(0, mostPeople);
  return ownCookie(knownCookie, [mark, ...all].join("~"), auth, yearSeconds);
}

function read(asking: Asking, auth: Auth): { mark: string | undefined; people: string[] } {
  const [mark, ...people] = (readOwnCookie(asking, knownCookie, auth) ?? "").split("~");
  return mark && /^[0-9A-Za-z]{16}$/.test(mark) ? { mark, people } : { mark: undefined, people: [] };
}

function signatureOf(mark: string, login: string, { secret }: Auth): string {
  return createHmac("sha256", secret).update(`known\u001f${mark}\u001f${login}`).digest("base64url").slice(0, 22);
}
