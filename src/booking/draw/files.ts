import Type, { type Static } from "typebox";
import Value from "typebox/value";
import { drawLots, seedHash } from "./order.ts";

/** The files of a draw that are published: for whoever wants to compute it again. No person is in them. */

const format = Type.Literal("antrean-draw-1");
const hash = Type.String({ pattern: "^[0-9a-f]{64}$" });
const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const hour = Type.String({ pattern: "^\\d{2}:\\d{2}$" });
const moment = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$" });
const office = Type.String({ pattern: "^[a-z0-9-]{1,40}$" });

/** Before: the hash of the seed, published before the first request can be made. */
export const Promised = Type.Object({
  format,
  file: Type.Literal("promised"),
  office,
  day,
  requestsFrom: moment,
  drawnAt: moment,
  seedHash: hash,
});

/** After: the seed, the seats there were, and every lot in its order, with what it got. */
export const Result = Type.Object({
  format,
  file: Type.Literal("result"),
  office,
  day,
  drawn: moment,
  seedHash: hash,
  seed: hash,
  hours: Type.Array(Type.Object({ starts: hour, seats: Type.Integer({ minimum: 0, maximum: 20_000 }) })),
  lots: Type.Array(
    Type.Object({
      lot: Type.String({ pattern: "^[0-9A-Z]{10}$" }),
      people: Type.Integer({ minimum: 1, maximum: 5 }),
      hour: Type.Union([hour, Type.Null()]),
      same: Type.Array(Type.Integer({ minimum: 1 })),
      counts: Type.Boolean(),
      starts: Type.Union([hour, Type.Null()]),
    }),
  ),
});

export type Promised = Static<typeof Promised>;
export type Result = Static<typeof Result>;

/** What differs between a file and what it says of itself, computed again. */
export type Difference =
  | { differs: "seed"; office: string; day: string }
  /** The hash in the result is not the one that was promised. */
  | { differs: "promise"; office: string; day: string }
  | { differs: "lot-twice"; office: string; day: string; lot: string }
  /** `place`, from 1: another lot stands there than should. */
  | { differs: "order"; office: string; day: string; place: number; lot: string; wanted: string }
  | {
      differs: "counts" | "seat";
      office: string;
      day: string;
      place: number;
      lot: string;
      said: string;
      wanted: string;
    };

/** A published file, or undefined: it is none. */
export function readPublished(text: string): Promised | Result | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Value.Check(Promised, read) || Value.Check(Result, read) ? read : undefined;
  } catch {
    // dropped: what is no JSON is no file of ours, and the caller says so.
    return undefined;
  }
}

/** Computes every result again from the files alone, and compares it with what was promised, where that file is among them. */
export function verifyFiles(files: readonly (Promised | Result)[]): Difference[] {
  const promised = files.filter((one) => one.file === "promised");
  return files.flatMap((one) =>
    one.file === "result"
      ? verifyResult(
          one,
          promised.filter((other) => isOfOneDraw(one, other)),
        )
      : [],
  );
}

function verifyResult(result: Result, promised: readonly Promised[]): Difference[] {
  const of = { office: result.office, day: result.day };
  const found: Difference[] = [];
  if (seedHash(result.seed) !== result.seedHash) found.push({ differs: "seed", ...of });
  if (promised.some((one) => one.seedHash !== result.seedHash)) found.push({ differs: "promise", ...of });
  const seen = new Set<string>();
  for (const { lot } of result.lots) {
    if (seen.has(lot)) found.push({ differs: "lot-twice", ...of, lot });
    seen.add(lot);
  }
  return [...found, ...compareLots(result)];
}

function compareLots({ office, day, seed, lots, hours }: Result): Difference[] {
  return drawLots(seed, lots, hours).flatMap((right, i): Difference[] => {
    const said = lots[i] as Result["lots"][number];
    const at = { office, day, place: i + 1, lot: said.lot };
    if (said.lot !== right.lot) return [{ differs: "order", ...at, wanted: right.lot }];
    if (said.counts !== right.counts)
      return [{ differs: "counts", ...at, said: String(said.counts), wanted: String(right.counts) }];
    if (said.starts !== right.starts)
      return [{ differs: "seat", ...at, said: said.starts ?? "none", wanted: right.starts ?? "none" }];
    return [];
  });
}

function isOfOneDraw(a: Promised | Result, b: Promised | Result): boolean {
  return a.office === b.office && a.day === b.day;
}
