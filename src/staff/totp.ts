import { createHmac } from "node:crypto";
import type { Tx } from "../database/index.ts";
import type { Auth } from "./auth.ts";
import { isSame } from "./token.ts";
import { factorSecret, takeStep } from "./totp.sql.ts";

const stepMs = 30_000;
/** A telephone's clock may be a step away, and a step may have ended since the code was compared. */
const nearSteps = [0, -1, 1, -2] as const;

/**
 * Uses a code of somebody's telephone up: each opens something once, and none that is older than the last one that did (RFC 6238, 5.2).
 * Of two who come with the same code at once, one gets it. Right and used: "used"; of another telephone or time: "wrong".
 */
export async function useCode(tx: Tx, auth: Auth, staff: string, code: string): Promise<"taken" | "used" | "wrong"> {
  const { symmetricDecrypt } = await import("better-auth/crypto");
  const sealed = await factorSecret(tx, staff);
  if (!sealed) return "wrong";
  const secret = await symmetricDecrypt({ key: auth.secret, data: sealed });
  // The telephone's clock and Better Auth's, whatever the demonstration's says.
  const step = stepOf(secret, code, Temporal.Now.instant().epochMilliseconds);
  if (step === undefined) return "wrong";
  return (await takeStep(tx, staff, step)) ? "taken" : "used";
}

function stepOf(secret: string, code: string, now: number): number | undefined {
  const current = Math.floor(now / stepMs);
  return nearSteps.map((near) => current + near).find((step) => isSame(codeAt(secret, step), code));
}

/** The six digits of a time step (RFC 4226, 5.3). */
function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}
