import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

export const shortestPassword = 12;
export const longestPassword = 200;

/** Why a password is not taken. */
export type PasswordRefusal = "short-password" | "common-password" | "personal-password";

/** Whose password it would be: what stands on every door sign is tried first. */
export interface Owner {
  name: string;
  login: string;
  /** Names and codes of the offices they work for. */
  offices: readonly string[];
}

/**
 * Why this password is refused; undefined: it is a good one. Short ones, those with the own name, account or office in them, and those that a
 * guesser finds early: the commonest passwords, words of Indonesian, names, years, rows of the keyboard and what is made of a few of
 * them (zxcvbn's estimate; less than 10^10 guesses). No rule about digits and signs (NIST SP 800-63B, 5.1.1.2).
 */
export async function refusePassword(password: string, owner: Owner): Promise<PasswordRefusal | undefined> {
  if (password.length < shortestPassword || password.length > longestPassword) return "short-password";
  const own = wordsOf(owner);
  const folded = fold(password);
  if (own.some((word) => folded.includes(word))) return "personal-password";
  guesser ??= loadGuesser();
  // Looking at two hundred letters takes seconds; what begins well is good.
  const { score } = (await guesser).check(password.slice(0, 48), [...own, ...ours]);
  return score < 4 ? "common-password" : undefined;
}

const ours = ["antrean", "imigrasi", "paspor", "kantor", "petugas"];
let guesser: Promise<ZxcvbnFactory> | undefined;

/** Loaded with the first password that is chosen: its lists take a quarter of a second. */
async function loadGuesser(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, indonesian] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-id"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

// Short syllables of a name stand in too many good passwords.
function wordsOf({ name, login, offices }: Owner): string[] {
  const account = login.split("@")[0] ?? "";
  const words = [name, login.replace(/\.[a-z]+$/, ""), ...offices].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...words, account].map(fold))].filter((word) => word.length >= 4);
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
