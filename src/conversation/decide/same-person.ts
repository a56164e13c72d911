import { type Booking, foldName } from "../../booking/index.ts";
import { isKin } from "../recognise/index.ts";
import { isNear } from "../recognise/near.ts";
import type { ReadPerson } from "../recognise/reading.ts";
import type { IntentContext } from "./intent-context.ts";
import { asks } from "./speech.ts";

// Whether a name that is said is that of somebody who has a seat, in another spelling, or somebody else's.

/** Is every word of the one a word of the other? */
export function isPartOf(said: string, name: string): boolean {
  const words = new Set(foldName(name).split(" "));
  return foldName(said)
    .split(" ")
    .every((word) => words.has(word));
}

/** "Bukan saya tapi kakak saya, Joko Susilo, 3 maret 1980": a person of their own, and nothing of this booking is wrong. */
export function isSomebodyElse({ name, birth }: ReadPerson, { applicant }: Booking): boolean {
  if (name && birth && isOtherFirstName(name.value, applicant.name) && !isBornThen(birth, applicant.birthDate))
    return true;
  return (
    name !== undefined &&
    birth !== undefined &&
    !isPartOf(name.value, applicant.name) &&
    !isPartOf(applicant.name, name.value) &&
    !isAlike(name.value, applicant.name)
  );
}

/** "Temen saya mau ikut, namanya Siska", of Dewi: somebody of another first name, and no other spelling; neither where only a relative is spoken of. */
export function isOfRelative({ reading }: IntentContext, { name, kin }: ReadPerson, { applicant }: Booking): boolean {
  if (!name || !isOtherFirstName(name.value, applicant.name)) return false;
  const words = reading.text.toLowerCase().split(/[^\p{L}]+/u);
  return kin !== undefined || words.some(isKin) || (comesAlong.test(reading.text) && !putsRight.test(reading.text));
}
const comesAlong =
  /\b(?:te?m[ae]n\w*|tmn\w*|tetangga\w*|pacar\w*|bos\w*|sodara\w*|saudara\w*|rekan\w*|karyawan\w*|friend\w*|colleague\w*|boss|ikut|ikutan|nambah\w*|tambah\w*|sekalian|daftarin|daftarkan|one more|as well|add)\b/i;

/** "Kalo diganti Yuni aja boleh?": asked of somebody else, and no spelling of this name. */
export function isOtherName({ reading }: IntentContext, said: string, { applicant }: Booking): boolean {
  return asks(reading) && (isOtherFirstName(said, applicant.name) || !isAlike(said, applicant.name));
}

/** Of one family, and another person: "Rosmaida Tarigan" is no other spelling of Novita Tarigan. */
function isOtherFirstName(said: string, name: string): boolean {
  const [a = "", b = ""] = [said, name].map((one) => foldName(one).split(" ")[0]);
  return !isNear(a, b) && !foldName(said).split(" ").includes(b) && !foldName(name).split(" ").includes(a);
}

/** Whether the birth date that was said is the known one. */
export function isBornThen(birth: NonNullable<ReadPerson["birth"]>, known: Temporal.PlainDate): boolean {
  return "date" in birth && birth.date.equals(known);
}

/** A common word, or about as long with the same beginning: a slip of the pen and no second person. */
export function isAlike(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)];
  const words = new Set(y.split(" "));
  return (
    x.split(" ").some((word) => words.has(word)) ||
    (x[0] === y[0] && Math.abs(x.length - y.length) <= 2 && !x.includes(" "))
  );
}

/** Something was wrong, and is said to be. */
export const putsRight =
  /\b(?:harusnya|seharusnya|hrsnya|mestinya|salah|keliru|koreksi|ralat|should be|should have been|wrong|incorrect|mistake|typo|correction|fix|change|correct|update|ganti|ubah|perbaiki|benerin|betulin)\b/i;
