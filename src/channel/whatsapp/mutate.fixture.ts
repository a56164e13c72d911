/** Bends webhook payloads out of shape, the same way for the same seed; for tests. */

export interface Chance {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
}

/** Marsaglia's xorshift: small, and the same on every machine. */
export function aChance(seed: number): Chance {
  let state = seed || 1;
  return {
    below(end) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % end;
    },
  };
}

/** One to four wounds to the JSON's tree, and sometimes one to its bytes. */
export function mutate(json: string, chance: Chance): Buffer {
  const root = { whole: JSON.parse(json) as unknown };
  for (let wounds = 1 + chance.below(4); wounds > 0; wounds -= 1) wound(root, chance);
  const bytes = Buffer.from(JSON.stringify(root.whole) ?? "");
  return chance.below(12) === 0 ? damage(bytes, chance) : bytes;
}

type Holder = Record<string, unknown>;

function wound(root: Holder, chance: Chance) {
  const { holder, key } = somewhere(root, chance);
  const was = holder[key];
  switch (chance.below(9)) {
    case 0:
      delete holder[key];
      return;
    case 1:
      if (Array.isArray(was)) was.push(...structuredClone(was.slice(0, 8)));
      else holder[`${key}2`] = structuredClone(was);
      return;
    case 2:
      holder[key] = Array.isArray(was) ? Object.assign({}, was) : [was];
      return;
    case 3:
      holder[key] = nest(was, 1 + chance.below(3) ** 8, chance.below(2) === 0);
      return;
    case 4:
      if (typeof was === "string") holder[key] = spoil(was, chance);
      return;
    case 5:
      if (Array.isArray(holder)) return;
      Object.defineProperty(holder, trapsFor[chance.below(trapsFor.length)] ?? "", {
        value: { type: "text" },
        enumerable: true,
        configurable: true,
        writable: true,
      });
      return;
    case 6:
      holder[key] = typeof was === "string" ? Number(was) : JSON.stringify(was);
      return;
    default:
      holder[key] = structuredClone(strange[chance.below(strange.length)]);
  }
}

const trapsFor = ["__proto__", "constructor", "toString", "length", "then", "type", "group_id"];
const strange: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53 + 2,
  3201012501870001,
  "",
  " ",
  "\0",
  "\ud800",
  "\udc00\ud800",
  "\u202e",
  "__proto__",
  "a".repeat(70_000),
  "👍".repeat(5_000),
  "3201012501870001",
  "3201 0125 0187 0001",
  "9".repeat(400),
  "1 ".repeat(9_000),
  [],
  {},
  [[]],
  [null],
  "not a date",
  "1e999",
];

/** A random place in the tree: walks down, and stops on the way with a chance of one in eight. */
function somewhere(root: Holder, chance: Chance): { holder: Holder; key: string } {
  let holder = root;
  let key = "whole";
  for (;;) {
    const inner = holder[key];
    if (typeof inner !== "object" || inner === null || (chance.below(8) === 0 && key !== "whole"))
      return { holder, key };
    const keys = Object.keys(inner);
    if (keys.length === 0) return { holder, key };
    holder = inner as Holder;
    key = keys[chance.below(keys.length)] ?? "";
  }
}

function nest(value: unknown, depth: number, inLists: boolean): unknown {
  let nested = value;
  for (let level = 0; level < Math.min(depth, 2_000); level += 1) nested = inLists ? [nested] : { a: nested };
  return nested;
}

function spoil(text: string, chance: Chance): string {
  const bits = [
    "\0",
    "\ud83d",
    "\udc4d",
    "\u0000\u0001",
    "３２０１０１２５０１８７０００１",
    "3201012501870001",
    "\u200f",
    "\ufeff",
    "'; drop table",
    "\\u0000",
  ];
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + bits[chance.below(bits.length)] + text.slice(at);
}

function damage(bytes: Buffer, chance: Chance): Buffer {
  if (chance.below(2) === 0) return bytes.subarray(0, chance.below(bytes.length + 1));
  const hurt = Buffer.from(bytes);
  for (let i = 0; i < 3 && hurt.length > 0; i += 1) hurt[chance.below(hurt.length)] = chance.below(256);
  return hurt;
}
