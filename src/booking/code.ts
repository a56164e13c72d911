import { randomInt } from "node:crypto";

/**
 * The letters of a booking code: none looks like another (no 0/O, 1/I/L, 2/Z, 5/S, 8/B, no U/V), and there are 23 of them:
 * a prime, so that the check letter finds every single mistake and every two letters that changed places.
 */
const letters = "34679ACDEFGHJKMNPRTVWXY";
const size = letters.length;

/** What people type for a letter that is not in the alphabet. */
const lookAlike: Record<string, string> = { U: "V", Q: "9", Z: "7" };

/** A new code, eight letters without the hyphen: seven by chance (23^7, about 3.4 thousand million) and a check letter. */
export function newCode(): string {
  const code = byChance(7);
  return code + checkLetter(code);
}

/** What somebody without a code is called by until there is a number: four letters by chance, never one that reads like a number (A346). */
export function newCallSign(): string {
  const sign = byChance(4);
  return /^[A-Z]\d{3}$/.test(sign) ? newCallSign() : sign;
}

/** The number of a new lot: ten letters by chance. */
export function newLot(): string {
  return byChance(10);
}

/** The number of a lot as people read it: 7KMX4-PTM3A. */
export function showLot(lot: string): string {
  return `${lot.slice(0, 5)}-${lot.slice(5)}`;
}

/** A lot's number in `text` (blanks, hyphens and lower case forgiven), or undefined where it cannot be one. */
export function readLot(text: string): string | undefined {
  const typed = text.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const lot = [...typed].map((letter) => lookAlike[letter] ?? letter).join("");
  return lot.length === 10 && [...lot].every((letter) => letters.includes(letter)) ? lot : undefined;
}

function byChance(length: number): string {
  return Array.from({ length }, () => letters[randomInt(size)]).join("");
}

/** The code as people read it: 7KMX-4PTM. */
export function showCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code in `text` (blanks, hyphens and lower case forgiven), or undefined where it cannot be one. */
export function readCode(text: string): string | undefined {
  const typed = text.toUpperCase().replace(/[\s.·–—-]/g, "");
  const code = [...typed].map((letter) => lookAlike[letter] ?? letter).join("");
  if (code.length !== 8 || [...code].some((letter) => !letters.includes(letter))) return undefined;
  return checkLetter(code.slice(0, 7)) === code[7] ? code : undefined;
}

// Weights 1 to 7 are all different and not 0 modulo 23.
function checkLetter(seven: string): string {
  const sum = [...seven].reduce((total, letter, i) => total + (i + 1) * letters.indexOf(letter), 0);
  return letters[sum % size] as string;
}
