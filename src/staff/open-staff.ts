import { openAuth } from "./auth.ts";
import type { Browser } from "./better-auth.ts";
import type { Asking } from "./cookies.ts";
import { inviteDemoStaff } from "./demo.ts";
import { moveDeviceCookie } from "./devices.ts";
import { firstLink } from "./first-administrator.ts";
import { forgetForm, type KeptForm, keepForm, keptForm } from "./kept-form.ts";
import { deviceOf, keyOf } from "./machines.ts";
import type { Member } from "./permission.ts";
import { type ProofAnswer, prove } from "./prove.ts";
import { openProvider } from "./provider.ts";
import type { StaffOptions, StaffServices } from "./staff-services.ts";
import { type Recognised, who } from "./who.ts";

export interface Staff {
  services: StaffServices;
  /** Who sends this request, by session or by device and PIN. */
  who(request: Asking): Promise<Recognised | undefined>;
  /** Somebody signed in shows once more who it is. */
  prove(request: Browser, secret: string): Promise<ProofAnswer>;
  /** The program behind an `Authorization` header that came from this address. */
  keyOf(authorization: string | undefined, address: string): Promise<Member | undefined>;
  /** A kiosk, by the cookie it was bound with. */
  deviceOf(request: Asking): Promise<Member | undefined>;
  /** The `Set-Cookie` header for a device that has its cookie only under an older name. */
  moveDeviceCookie(request: Asking): Promise<string | undefined>;
  /** What somebody typed whose sign-in ended before it arrived. */
  typed: {
    /** @returns the `Set-Cookie` header that keeps it; undefined: nobody knows whose it is, or it is too long */
    keep(request: Asking, form: KeptForm, actor?: string): Promise<string | undefined>;
    /** The form that waits for this person; "other": it is not theirs, and has to go. */
    kept(request: Asking, actor: string): KeptForm | "other" | undefined;
    /** The `Set-Cookie` header that takes it away. */
    forget(): string;
  };
  /** The path on which the first administrator of all offices is made; undefined: there is somebody who manages staff, or it is a demo. */
  firstLink(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens the sign-in on a database that has its migrations. With the emulator its invented people are written down. */
export async function openStaff(options: StaffOptions): Promise<Staff> {
  const auth = await openAuth({
    databaseUrl: options.databaseUrl,
    publicUrl: options.publicUrl,
    log: options.log,
    keys: options.keys,
  });
  const { oidc, publicUrl } = options;
  const provider = oidc && publicUrl ? openProvider(oidc, publicUrl) : undefined;
  const services: StaffServices = { ...options, auth, provider };
  if (options.demo) await inviteDemoStaff(services);
  return {
    services,
    who: (request) => who(services, request),
    async prove(request, secret) {
      const by = await who(services, request);
      return by ? prove(services, request, by, secret) : "wrong";
    },
    keyOf: (authorization, address) => keyOf(services, authorization, address),
    deviceOf: (request) => deviceOf(services, request),
    moveDeviceCookie: (request) => moveDeviceCookie(services, request),
    typed: {
      keep: (request, form, actor) => keepForm(services, request, form, actor),
      kept: (request, actor) => keptForm(services, request, actor),
      forget: () => forgetForm(services),
    },
    firstLink: () => firstLink(services),
    close: () => auth.close(),
  };
}
