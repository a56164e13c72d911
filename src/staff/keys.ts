import { randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { type Keys, openedWords, storedWords } from "../keys/index.ts";
import { openedNetworks, readNetworks, storedNetworks } from "./key-network.ts";
import { endKey, insertKey, plainNetworks, selectKeys } from "./keys.sql.ts";
import type { Managing, StaffRefusal } from "./manage.ts";
import { noteStaff } from "./note.ts";
import { type KeyRight, keyRights, may } from "./permission.ts";
import { randomLetters } from "./token.ts";

export interface ApiKey {
  id: string;
  office: number | null;
  rights: KeyRight[];
  label: string;
  madeBy: string;
  madeAt: Temporal.Instant;
  revokedAt: Temporal.Instant | null;
  endsAt: Temporal.Instant;
  /** To the minute; null: never. */
  lastUsedAt: Temporal.Instant | null;
  /** From where it opens anything; empty: from anywhere. */
  networks: string[];
}

/** What is asked of a key that is made; `days` until it ends. */
interface KeyAsk {
  office: number | null;
  rights: readonly KeyRight[];
  label: string;
  days?: number;
  networks?: readonly string[];
}

/** How long a key lives, in days: half a year where nobody says otherwise, a year at most. */
export const keyDays = { usual: 180, most: 365 } as const;

/** A number of days that a key may live; undefined: it is none. */
export function readKeyDays(text: string): number | undefined {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= keyDays.most ? days : undefined;
}

interface Hand {
  /** "staff <id>", or "operator" for a command. */
  actor: string;
  afterReset?: boolean | undefined;
  now: Temporal.Instant;
  real: Temporal.Instant;
}

/** Makes a key for one office, or (null) all. @returns its id, and the key itself: it is told once, only a digest is kept */
export async function makeKey(
  tx: Tx,
  keys: Keys,
  ask: KeyAsk,
  { actor, afterReset, now, real }: Hand,
): Promise<{ id: string; text: string }> {
  const [id, text] = [randomUUID(), `ant_${randomLetters(32)}`];
  const rights = keyRights.filter((right) => ask.rights.includes(right));
  const { days = keyDays.usual, networks = [] } = ask;
  const endsAt = real.add({ hours: 24 * days });
  const digest = keys.token("key", text);
  const bound = storedNetworks(keys, await plainNetworks(tx, networks));
  await insertKey(tx, id, digest, ask.office, rights, storedWords(keys, ask.label), actor, real, endsAt, bound);
  const source = actor === "operator" ? "api" : "desk";
  await noteStaff(
    tx,
    { now: () => now, keys },
    { act: "key-made", actor, office: ask.office, source, afterReset, detail: { key: id, rights, days } },
  );
  return { id, text };
}

/** From now on the key opens nothing. `office` narrows it to keys of that one. False: no such living key. */
export async function revokeKey(
  tx: Tx,
  keys: Keys,
  id: string,
  { actor, afterReset, now, real }: Hand,
  office?: number,
): Promise<boolean> {
  const { rows } = await endKey(tx, real, id, office ?? null);
  if (!rows[0]) return false;
  const source = actor === "operator" ? "api" : "desk";
  await noteStaff(
    tx,
    { now: () => now, keys },
    { act: "key-revoked", actor, office: rows[0].office_id, source, afterReset, detail: { key: id } },
  );
  return true;
}

/** Keys of one office, or (undefined) every key, the newest first; revoked ones last. */
export async function keysOf(tx: Tx, keys: Keys, office?: number): Promise<ApiKey[]> {
  const { rows } = await selectKeys(tx, office ?? null);
  return rows.map(({ networks, sealedNetworks, ...row }) => ({
    ...row,
    networks: openedNetworks(keys, { networks, sealedNetworks }),
    label: openedWords(keys, row.label),
    rights: keyRights.filter((right) => row.rights.includes(right)),
  }));
}

/** A key for this office, made on its page. */
export async function makeOfficeKey(
  { services, by, office }: Managing,
  ask: { rights: string[]; label: string; days: string; networks: string },
): Promise<{ text: string } | StaffRefusal> {
  const rights = keyRights.filter((right) => ask.rights.includes(right));
  const label = ask.label.trim().slice(0, 60);
  if (!may(by.member, "key.manage", office)) return { refused: "not-yours" };
  if (label === "" || rights.length === 0) return { refused: "name-wanted" };
  const [days, networks] = [readKeyDays(ask.days), readNetworks(ask.networks)];
  if (!days || !networks) return { refused: "days-or-network" };
  const { actor, afterReset } = by.member;
  const hand = { actor, afterReset, now: services.now(), real: services.real() };
  return services.database.transaction((tx) =>
    makeKey(tx, services.keys, { office, rights, label, days, networks }, hand),
  );
}

export async function revokeOfficeKey(
  { services, by, office }: Managing,
  id: string,
): Promise<{ is: "changed" } | StaffRefusal> {
  if (!may(by.member, "key.manage", office)) return { refused: "not-yours" };
  const { actor, afterReset } = by.member;
  const hand = { actor, afterReset, now: services.now(), real: services.real() };
  const done = await services.database.transaction((tx) => revokeKey(tx, services.keys, id, hand, office));
  return done ? { is: "changed" } : { refused: "nothing-there" };
}
