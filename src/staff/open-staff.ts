import type { Database } from "../database/index.ts";
import type { DigestKey } from "../journal/index.ts";
import type { Offices } from "../office/index.ts";
import { type Auth, openAuth } from "./auth.ts";
import type { Asking } from "./cookies.ts";
import { inviteDemoStaff } from "./demo.ts";
import { firstLink } from "./first-administrator.ts";
import { deviceOf, keyOf } from "./machines.ts";
import type { Member } from "./permission.ts";
import { forgetOldSignIns } from "./sweep.sql.ts";
import { installationSecret } from "./token.ts";
import { type Recognised, who } from "./who.ts";

export interface StaffOptions {
  database: Database;
  databaseUrl: string;
  /** The installation's key: sessions and digests are the same on every server. */
  key: DigestKey;
  offices: Offices;
  /** Domain time, for the office's closing hour and the journal. */
  now(): Temporal.Instant;
  /** Real time, for everything else of a sign-in. */
  real(): Temporal.Instant;
  publicUrl: string | undefined;
  /** The emulator is on: invented people may sign in with one press. */
  demo: boolean;
}

/** What sign-in is done with, inside the room and by its pages. */
export interface StaffHouse extends StaffOptions {
  auth: Auth;
}

export interface Staff {
  house: StaffHouse;
  /** Who sends this request, by session or by device and PIN. */
  who(request: Asking): Promise<Recognised | undefined>;
  /** The program behind an `Authorization` header. */
  keyOf(authorization: string | undefined): Promise<Member | undefined>;
  /** A kiosk, by the cookie it was bound with. */
  deviceOf(request: Asking): Promise<Member | undefined>;
  /** The path on which the first administrator of all offices is made; undefined: there is somebody who manages staff, or it is a demo. */
  firstLink(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens the sign-in on a database that has its migrations. With the emulator its invented people are written down. */
export async function openStaff(options: StaffOptions): Promise<Staff> {
  const auth = openAuth({
    databaseUrl: options.databaseUrl,
    publicUrl: options.publicUrl,
    secret: installationSecret(options.key, "sessions"),
  });
  const house: StaffHouse = { ...options, auth };
  await options.database.transaction((tx) => forgetOldSignIns(tx, options.real()));
  if (options.demo) await inviteDemoStaff(house);
  return {
    house,
    who: (request) => who(house, request),
    keyOf: (authorization) => keyOf(house, authorization),
    deviceOf: (request) => deviceOf(house, request),
    firstLink: () => firstLink(house),
    close: () => auth.close(),
  };
}
