import { deflateRawSync, inflateRawSync } from "node:zlib";
import { openOwnAlways, sealOwnAlways } from "../keys/index.ts";
import { type Asking, ownCookie, readOwnCookie } from "./cookies.ts";
import type { StaffServices } from "./staff-services.ts";
import { whoseWas } from "./whose-was.ts";

/** A form that somebody sent when their sign-in had ended: where it goes, and its fields in the order in which they were sent. */
export interface KeptForm {
  action: string;
  fields: [name: string, value: string][];
}

/** What the browser keeps, and nobody but us reads. */
interface Content extends KeptForm {
  actor: string;
  /** Milliseconds of real time. */
  keptAt: number;
}

export const keptCookie = "antrean.kept";
const what = "kept form";
const keptMinutes = 60;
/** Browsers take 4,096 bytes with the cookie's name and attributes. Squeezed, that is a form of some eight thousand letters. */
const mostLetters = 3_800;

/**
 * Keeps a form for whoever was signed in at this browser until now, sealed in a cookie: nothing of it is in the database or an address, and
 * it is gone with the hour. @param actor who it was, where that is known
 * @returns the header of the cookie; undefined: nobody knows whose form it is, or it is too long
 */
export async function keepForm(
  services: StaffServices,
  asking: Asking,
  form: KeptForm,
  actor?: string,
): Promise<string | undefined> {
  const whose = actor ?? (await whoseWas(services, asking));
  if (!whose) return undefined;
  const content: Content = { ...form, actor: whose, keptAt: services.real().epochMilliseconds };
  const bytes = deflateRawSync(Buffer.from(JSON.stringify(content)));
  const sealed = sealOwnAlways(services.keys, what, bytes).toString("base64url");
  return sealed.length > mostLetters ? undefined : ownCookie(keptCookie, sealed, services.auth, keptMinutes * 60);
}

/** The form that waits in this browser for this person; `other`: it is somebody else's, or its hour is over, and has to go. */
export function keptForm(services: StaffServices, asking: Asking, actor: string): KeptForm | "other" | undefined {
  const sealed = readOwnCookie(asking, keptCookie, services.auth);
  if (!sealed) return undefined;
  const content = opened(services, sealed);
  if (content?.actor !== actor) return "other";
  if (services.real().epochMilliseconds - content.keptAt > keptMinutes * 60_000) return "other";
  return { action: content.action, fields: content.fields };
}

/** The header that takes a kept form away. */
export function forgetForm({ auth }: StaffServices): string {
  return ownCookie(keptCookie, undefined, auth, 0);
}

function opened({ keys }: StaffServices, sealed: string): Content | undefined {
  try {
    const bytes = openOwnAlways(keys, what, Buffer.from(sealed, "base64url"));
    return JSON.parse(inflateRawSync(bytes, { maxOutputLength: 100_000 }).toString()) as Content;
  } catch {
    // dropped: a cookie that was changed, or was sealed with another installation's key, is none of ours.
    return undefined;
  }
}
