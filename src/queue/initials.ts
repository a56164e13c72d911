/** "Budi Santoso" as the door sees it: "B. S."; a single name: "S.". */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => /\p{L}/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toLocaleUpperCase("id")}.`)
    .join(" ");
}

/** A name as the hand may see it; undefined: erased, or never known. */
export function nameFor(hand: { seesNames: boolean }, name: string | null): string | undefined {
  if (!name) return undefined;
  return hand.seesNames ? name : initials(name);
}
