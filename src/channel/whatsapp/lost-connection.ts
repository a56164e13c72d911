import type { Verdict } from "../../outbox/index.ts";

const notConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_INVALID_URL",
]);
const notTrusted = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_)/;

/**
 * What a `fetch` that threw means for the letter. Only where no byte of the request can have left (no address, nobody
 * there, a certificate we do not trust) has nothing left; all else (time-out, reset) may have arrived.
 */
export function verdictOfTrouble(error: unknown): Verdict {
  return causesOf(error).some(isBeforeSending) ? { is: "trouble" } : { is: "unknown" };
}

interface Trouble {
  code?: unknown;
  syscall?: unknown;
  cause?: unknown;
  errors?: unknown;
}

function isBeforeSending({ code, syscall }: Trouble): boolean {
  if (syscall === "connect" || syscall === "getaddrinfo") return true;
  return typeof code === "string" && (notConnected.has(code) || notTrusted.test(code));
}

/** `fetch` wraps what happened; a host with several addresses wraps it once more. */
function causesOf(error: unknown, depth = 0): Trouble[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const trouble = error as Trouble;
  const inner = [trouble.cause, ...(Array.isArray(trouble.errors) ? trouble.errors : [])];
  return [trouble, ...inner.flatMap((cause) => causesOf(cause, depth + 1))];
}
