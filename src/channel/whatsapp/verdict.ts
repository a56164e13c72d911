import type { Verdict } from "../../outbox/index.ts";
import { codeIn, type Loose, objectIn } from "./loose-json.ts";

// Meta's error numbers and what each asks of us, the same for an answer and for a `failed` status.
// https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
const table: readonly [Verdict, readonly number[]][] = [
  // Something went wrong with this one letter, or Meta does not know what.
  [{ is: "again" }, [131000]],
  // Meta, or a part of it, does not work at the moment: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
  [{ is: "trouble" }, [1, 2, 131016, 133004]],
  [{ is: "pause-account" }, [4, 80007]],
  [{ is: "pause-number" }, [130429, 133016]],
  // Maintenance or an upgrade of the number's throughput takes a minute or two.
  [{ is: "pause-number", after: 90 }, [131057, 2494100]],
  [{ is: "pause-pair" }, [131056]],
  [{ is: "picture" }, [131052, 131053]],
  [{ is: "never", why: "window" }, [131047]],
  [{ is: "never", why: "unreachable" }, [131026, 131062]],
  // Too many people blocked or reported the number: what we begin makes it worse.
  [{ is: "pause-templates" }, [131048]],
  // Spam limits, a country that this number may not write to, and what the citizen or Meta does not want: another try makes it worse.
  [
    { is: "never", why: "refused" },
    [130403, 130472, 130497, 131049, 131050, 131064, 132068, 132069, 137000, 139100, 139101, 139102, 139103],
  ],
  [{ is: "never", why: "our-mistake" }, [100, 131008, 131009, 131021, 131051, 135000]],
  [{ is: "never", why: "template" }, [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018]],
  [{ is: "stop-number" }, [0, 3, 10, 190, 131005, 33, 131037, 131045, 133010]],
  [{ is: "stop-all" }, [368, 131031, 131042]],
];
const verdicts = new Map(table.flatMap(([verdict, codes]) => codes.map((code) => [code, verdict] as const)));

/** What Meta's error number asks of us, with the number in it; undefined for a number we do not know. */
export function verdictOfCode(code: number): Verdict | undefined {
  const verdict = code >= 200 && code <= 299 ? ({ is: "stop-number" } as const) : verdicts.get(code);
  return verdict && ({ ...verdict, code } as Verdict);
}

/** The same for one `errors[]` item of a failed status; what we do not know is kept for an operator, with its number. */
export function verdictOfError(error: Loose | undefined): Verdict {
  return knownVerdict(error) ?? unfamiliar(error);
}

/** An error that Meta's list of our day does not have. */
export function unfamiliar(error: Loose | undefined): Verdict {
  return { is: "never", why: "unfamiliar", ...codeOf(error) };
}

/** The verdict for an error Meta or we know something about. */
export function knownVerdict(error: Loose | undefined): Verdict | undefined {
  const { code } = codeOf(error);
  if (code === undefined) return undefined;
  // "Object with ID ... does not exist": the phone number id is wrong, or our token may not use it.
  if (code === 100 && codeIn(error?.error_subcode) === 33) return { is: "stop-number", code };
  if ((code === 100 || code === 131009) && isAboutMedia(error)) return { is: "picture", code };
  return verdictOfCode(code) ?? (error?.is_transient === true ? { is: "again", code } : undefined);
}

export function codeOf(error: Loose | undefined): { code?: number } {
  const code = codeIn(error?.code);
  return code === undefined ? {} : { code };
}

// An uploaded picture that has expired comes back as a wrong parameter; the letter can still go without it.
function isAboutMedia(error: Loose | undefined): boolean {
  const words = [error?.message, objectIn(error?.error_data)?.details];
  return words.some((word) => typeof word === "string" && /\bmedia\b/i.test(word));
}
