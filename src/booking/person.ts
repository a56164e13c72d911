import type { Tx } from "../database/index.ts";
import { bringAlong, type DigestParts } from "../keys/index.ts";
import type { World } from "./ask.ts";
import { foldName } from "./fold-name.ts";
import type { Applicant } from "./wish.ts";

/** The keyed digests of persons for whoever claims them. A sign, not an identity. */
export function applicantDigests(tx: Tx, applicants: readonly Applicant[], { keys }: World): Promise<Buffer[]> {
  return bringAlong(tx, keys, "applicant", applicants.map(personParts));
}

/** The same of one. */
export async function applicantDigest(tx: Tx, applicant: Applicant, world: World): Promise<Buffer> {
  const [digest] = await applicantDigests(tx, [applicant], world);
  return digest!;
}

/** A person as text: equal for whom one sender, or one draw, would take for the same. Nobody keeps it. */
export function personKey({ name, birthDate }: Pick<Applicant, "name" | "birthDate">): string {
  return `${birthDate} ${foldName(name)}`;
}

/** Of what a person's digest is made: the folded name and the birth date. */
export function personParts({ name, birthDate }: Pick<Applicant, "name" | "birthDate">): DigestParts {
  return [foldName(name), birthDate.toString()];
}

/** Whether one sender would be asking for one person: the same folded name and the same birth date. */
export function isSamePerson(a: Applicant, b: Applicant): boolean {
  return personKey(a) === personKey(b);
}
