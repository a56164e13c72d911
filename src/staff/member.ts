import {
  type Member,
  type Permission,
  permissionsAtDevice,
  permissionsOfRole,
  type Role,
  rolesWithSecondFactor,
} from "./permission.ts";

/** A role somebody has: in one office, or (null) in all of them. */
export interface HeldRole {
  office: number | null;
  role: Role;
}

interface Person {
  id: string;
  name: string;
  roles: readonly HeldRole[];
  /** Left out: no. */
  afterReset?: boolean;
}

const nothing: ReadonlySet<Permission> = new Set();

/**
 * Somebody of the staff as a door sees them.
 * @param proven false: something has to be done first (see `FirstStep`), and until then they may do nothing
 */
export function staffMember(staff: Person, { proven = true }: { proven?: boolean } = {}): Member {
  const { id, name, roles, afterReset } = staff;
  return {
    actor: `staff ${id}`,
    name,
    ...(afterReset && { afterReset }),
    kind: "staff",
    offices: roles.some(({ office }) => office === null) ? "all" : [...new Set(roles.map(({ office }) => office!))],
    permissions(office) {
      if (!proven) return nothing;
      const held = roles.filter((one) => one.office === null || one.office === office);
      return new Set(held.flatMap(({ role }) => permissionsOfRole[role]));
    },
  };
}

/** The same person after a PIN at a device: in its office only, and only what is done at a desk. */
export function memberAtDevice(staff: Person, office: number): Member {
  const whole = staffMember(staff);
  const here = new Set([...whole.permissions(office)].filter((one) => permissionsAtDevice.has(one)));
  return { ...whole, offices: [office], permissions: (asked) => (asked === office ? here : nothing) };
}

/** A program, or a device without a person: the same permissions in one office, or (null) in all. */
export function machineMember(
  kind: "key" | "device",
  id: string,
  name: string,
  office: number | null,
  permissions: readonly Permission[],
): Member {
  const all = new Set(permissions);
  return {
    actor: `${kind} ${id}`,
    name,
    kind,
    offices: office === null ? "all" : [office],
    permissions: (asked) => (office === null || office === asked ? all : nothing),
  };
}

export function wantsSecondFactor(roles: readonly HeldRole[]): boolean {
  return roles.some(({ role }) => rolesWithSecondFactor.has(role));
}
