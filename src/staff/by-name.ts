const collator = new Intl.Collator("id");

/** Puts those who have names in the order of the alphabet: PostgreSQL has them sealed. */
export function byName(a: Named, b: Named): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

interface Named {
  id: string;
  name: string;
}
