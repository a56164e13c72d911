import { createHmac, randomBytes } from "node:crypto";

/** The key of a subtree: of the numbers from `first` on, 2 to the power of `height` of them. */
export interface Root {
  readonly first: number;
  readonly height: number;
  readonly key: Buffer;
}

/** Numbers from one to another, both included. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

/** So many numbers as 2 to the power of this: a billion people a year for a thousand years. */
const wholeHeight = 40;
/**
 * Keys of subtrees of these heights are remembered, so that somebody new, whose neighbour was new a moment ago, costs two steps instead of
 * forty; and those of people seen lately, as many as the whole country expects on a day.
 */
const blockHeights = [20, 10, 6, 4, 3, 2, 1];
const mostRemembered = 16_384;

/**
 * A tree of keys (Goldreich, Goldwasser and Micali, "How to construct random functions", 1986): a node's key makes those of its two
 * children and nobody can go back up, so whoever has the roots left after a puncture makes every other key and never the one taken out.
 */
export function newTree(): Root[] {
  return [{ first: 0, height: wholeHeight, key: randomBytes(32) }];
}

/** Gives the key of a number, the same for the same tree; undefined: it was taken out, and nothing in the tree makes it again. */
export function keysOfTree(roots: readonly Root[]): (number: number) => Buffer | undefined {
  const known = new Map([...blockHeights, 0].map((height) => [height, new Map<number, Buffer>()]));
  const keyAt = (root: Root, number: number, height: number): Buffer => {
    if (height >= root.height) return root.key;
    return remembered(known.get(height)!, Math.floor(number / 2 ** height), () => {
      const above = blockHeights.findLast((block) => block > height) ?? root.height;
      return down(keyAt(root, number, above), number, Math.min(above, root.height), height);
    });
  };
  return (number) => {
    const root = rootOver(roots, number);
    return root && keyAt(root, number, 0);
  };
}

function remembered(known: Map<number, Buffer>, place: number, make: () => Buffer): Buffer {
  const before = known.get(place);
  if (before) return before;
  const made = make();
  if (known.size >= mostRemembered) known.clear();
  known.set(place, made);
  return made;
}

/**
 * The tree without the keys of these numbers. What died together leaves no roots, and what lives keeps as few as it can, whatever the
 * order. The same array: none of them was left.
 */
export function puncture(roots: readonly Root[], ranges: readonly NumberRange[]): readonly Root[] {
  const taken = merged(ranges);
  const left = roots.flatMap((root) => without(root, taken));
  return left.length === roots.length && left.every((root, i) => root === roots[i]) ? roots : left;
}

/**
 * The first number from which on no key was taken out, to the end of the tree. The first number of the last root is not it: a puncture splits
 * the rest of the tree into neighbours, the last of which is half of it.
 */
export function afterLastTaken(roots: readonly Root[]): number {
  let first = 2 ** wholeHeight;
  for (const root of roots.toReversed()) {
    if (root.first + 2 ** root.height !== first) break;
    first = root.first;
  }
  return first;
}

/** The same numbers in as few ranges as hold them, ascending. */
export function merged(ranges: readonly NumberRange[]): NumberRange[] {
  const all: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = all.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else all.push({ first, last });
  }
  return all;
}

function without(root: Root, taken: readonly NumberRange[]): Root[] {
  const end = root.first + 2 ** root.height - 1;
  const hits = within(taken, root.first, end);
  if (hits.length === 0) return [root];
  if (hits[0]!.first <= root.first && hits[0]!.last >= end) return [];
  const [height, half] = [root.height - 1, 2 ** (root.height - 1)];
  const left = { first: root.first, height, key: child(root.key, 0) };
  const right = { first: root.first + half, height, key: child(root.key, 1) };
  return [...without(left, hits), ...without(right, hits)];
}

/** Those of merged ranges that hold a number from `first` to `last`. */
function within(taken: readonly NumberRange[], first: number, last: number): readonly NumberRange[] {
  const from = firstIndex(taken.length, (i) => taken[i]!.last >= first);
  const to = firstIndex(taken.length, (i) => taken[i]!.first > last);
  return taken.slice(from, to);
}

/** The first place for which `is` holds, where it holds for all that follow; `count`: for none. */
function firstIndex(count: number, is: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rootOver(roots: readonly Root[], number: number): Root | undefined {
  const root = roots[firstIndex(roots.length, (i) => roots[i]!.first > number) - 1];
  return root && number < root.first + 2 ** root.height ? root : undefined;
}

/** From the key of the subtree of height `from` over a number to that of height `to`. */
function down(key: Buffer, number: number, from: number, to: number): Buffer {
  let at = key;
  for (let height = from; height > to; height--) at = child(at, Math.floor(number / 2 ** (height - 1)) % 2);
  return at;
}

function child(key: Buffer, side: number): Buffer {
  return createHmac("sha256", key)
    .update(side === 0 ? "left" : "right")
    .digest();
}

const packedBytes = 39;

/** The roots as bytes, in their order. */
export function packRoots(roots: readonly Root[]): Buffer {
  const bytes = Buffer.alloc(roots.length * packedBytes);
  for (const [i, { first, height, key }] of roots.entries()) {
    bytes.writeUInt8(height, i * packedBytes);
    bytes.writeUIntBE(first, i * packedBytes + 1, 6);
    key.copy(bytes, i * packedBytes + 7);
  }
  return bytes;
}

export function unpackRoots(bytes: Buffer): Root[] {
  return Array.from({ length: Math.floor(bytes.length / packedBytes) }, (_, i) => {
    const root = bytes.subarray(i * packedBytes, (i + 1) * packedBytes);
    return { height: root.readUInt8(0), first: root.readUIntBE(1, 6), key: root.subarray(7) };
  });
}
