/** What somebody may do in an office. Single acts, never "is an admin". */
export const permissions = [
  /** Read a code at the door, see initials and the size of the party. */
  "door.scan",
  /** Count somebody who came without a code. */
  "door.count",
  /** "Everyone standing here at 08.05". */
  "door.stamp",
  /** See whole names of today's visitors. */
  "names.see",
  /** Book for somebody who stands at the desk. */
  "desk.book",
  /** Find a booking of any day for somebody who stands at the desk, and read its history. */
  "booking.find",
  /** Cancel and move it for them, print its slip, send its letter again. */
  "booking.change",
  /** What wants the identity card in hand: another name or birth date, another telephone. */
  "booking.identity",
  /** Ask for a group beyond five people. */
  "group.ask",
  /** Grant or end what somebody else asked for. */
  "group.allow",
  /** Give walk-ins their place, note a priority by right. */
  "desk.walk-in",
  /** Take the next of the document line, tick papers, give a number or return. */
  "papers.check",
  /** Take somebody of the document line out of order. */
  "papers.pick",
  "doubt.open",
  "doubt.see",
  "doubt.decide",
  /** Call, recall, served, missed, park, transfer, undo, pause: at a counter. */
  "line.call",
  /** Call somebody whose turn it is not. */
  "line.out-of-order",
  /** Bring back who missed a call (within validity), print a copy, enter handwritten numbers. */
  "line.help",
  /** Bring back a number that died. */
  "line.readmit",
  /** The whole floor on one screen. */
  "floor.see",
  "disturbance.declare",
  "day.close",
  /** Decide about contacts whose bookings look like a broker's. */
  "case.decide",
  /** The page of one code. */
  "evidence.see",
  /** Who of the staff did what, against their colleagues. Everybody sees their own lines. */
  "trail.see",
  /** The printable list of a day. */
  "list.print",
  /** A new version of the office's rules. */
  "rules.change",
  /** Closed days, special days and hours of the office. */
  "calendar.change",
  /** Holidays of the country or a province, closures of many offices, decreed years. */
  "calendar.country",
  /** Address, map point and texts of the office. */
  "facts.change",
  /** Papers and fees, and what any office says of itself. */
  "facts.country",
  /** More than its budget for one hand, with a reason and an end. */
  "budget.allow",
  "staff.manage",
  "device.manage",
  "key.manage",
  /** The page about the machine: what waits and failed in the whole country, and trying it again. */
  "machine.run",
  /** All offices on one page, those in trouble first. */
  "country.see",
] as const;
export type Permission = (typeof permissions)[number];

export const roles = [
  "guard",
  "front-desk",
  "document-officer",
  "counter-officer",
  "supervisor",
  "head-of-office",
  "head-office",
  "auditor",
] as const;
export type Role = (typeof roles)[number];

const guard: Permission[] = ["door.scan", "door.count"];
const frontDesk: Permission[] = [
  ...guard,
  "names.see",
  "desk.book",
  "booking.find",
  "booking.change",
  "booking.identity",
  "group.ask",
  "desk.walk-in",
  "line.help",
];
const documentOfficer: Permission[] = ["names.see", "papers.check", "doubt.open"];
const counterOfficer: Permission[] = ["names.see", "line.call"];
const supervisor: Permission[] = [
  ...new Set([
    ...frontDesk,
    ...documentOfficer,
    ...counterOfficer,
    "door.stamp",
    "papers.pick",
    "doubt.see",
    "doubt.decide",
    "line.out-of-order",
    "line.readmit",
    "floor.see",
    "disturbance.declare",
    "day.close",
    "evidence.see",
    "list.print",
    "budget.allow",
    "group.allow",
  ] as const),
];

/** What each role may do. Guards see initials; who changes things for others signs in with a second factor. */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  guard,
  "front-desk": frontDesk,
  "document-officer": documentOfficer,
  "counter-officer": counterOfficer,
  supervisor,
  "head-of-office": [
    "floor.see",
    "doubt.see",
    "case.decide",
    "evidence.see",
    "trail.see",
    "list.print",
    "disturbance.declare",
    "budget.allow",
    "group.allow",
    "rules.change",
    "calendar.change",
    "facts.change",
    "staff.manage",
    "device.manage",
    "key.manage",
  ],
  "head-office": [
    "floor.see",
    "case.decide",
    "evidence.see",
    "rules.change",
    "calendar.change",
    "calendar.country",
    "facts.change",
    "facts.country",
    "staff.manage",
    "device.manage",
    "key.manage",
    "machine.run",
    "country.see",
  ],
  auditor: ["evidence.see", "trail.see", "country.see"],
};

/** Roles that see more than one desk or change rules for others: only with a second factor. */
export const rolesWithSecondFactor: ReadonlySet<Role> = new Set([
  "supervisor",
  "head-of-office",
  "head-office",
  "auditor",
]);

const desks: readonly Role[] = ["guard", "front-desk", "document-officer", "counter-officer"];

/**
 * What a PIN at a device of the office is enough for: the work of the desks. A supervisor may take over any desk with a PIN; what
 * sees more than one desk or changes things for others wants password and second factor.
 */
export const permissionsAtDevice: ReadonlySet<Permission> = new Set(desks.flatMap((role) => permissionsOfRole[role]));

/**
 * Which roles somebody may give, change and end, by their own. Nobody reaches above themselves: only the head office makes a head office
 * or an auditor, and a head of office staffs the own office.
 */
export const rolesGivenBy: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  "head-of-office": [...desks, "supervisor", "head-of-office"],
  "head-office": roles,
};

/** Rights of an API key, as `npm run api-key -- <office> <right>...` names them. */
export const keyRights = [
  "arrivals",
  "bookings",
  "changes",
  "identity",
  "papers",
  "tickets",
  "calls",
  "boards",
  "supervise",
  "calendar",
  "facts",
] as const;
export type KeyRight = (typeof keyRights)[number];

export const permissionsOfRight: Readonly<Record<KeyRight, readonly Permission[]>> = {
  arrivals: ["door.scan", "door.count", "desk.walk-in"],
  // A right of its own: who takes codes at a door or a kiosk needs no seats.
  bookings: ["desk.book"],
  changes: ["booking.find", "booking.change"],
  // For a program that an officer works who has the card in hand; given alone and knowingly.
  identity: ["booking.identity", "group.ask"],
  papers: ["papers.check"],
  tickets: ["line.help", "line.call"],
  calls: ["line.call"],
  boards: ["floor.see"],
  // A supervisor's word. Doubts about people are not among it: no program opens or decides them.
  supervise: [
    "door.stamp",
    "papers.pick",
    "line.out-of-order",
    "line.readmit",
    "floor.see",
    "disturbance.declare",
    "day.close",
    "group.allow",
  ],
  // Of a key of all offices also the country's: see `permissionsOfKey`.
  calendar: ["calendar.change"],
  // The same: papers and fees are of a key of all offices.
  facts: ["facts.change"],
};

/** What a key may do. Only one of all offices enters holidays of the country and the provinces, and papers and fees. */
export function permissionsOfKey(rights: readonly KeyRight[], office: number | null): Permission[] {
  const own = rights.flatMap((right) => permissionsOfRight[right]);
  if (office !== null) return own;
  return [
    ...own,
    ...(rights.includes("calendar") ? (["calendar.country"] as const) : []),
    ...(rights.includes("facts") ? (["facts.country"] as const) : []),
  ];
}

/** Somebody (or a program) whom a door has recognised. */
export interface Member {
  /** For the journal: "staff <id>", "key <id>", "device <id>". Never a name. */
  actor: string;
  /** What screens call this person; a program's label. */
  name: string;
  kind: "staff" | "key" | "device";
  /** Somebody else gave this person a new password, PIN or second factor within a day: what they do is marked in the journal. */
  afterReset?: boolean;
  /** The offices this member belongs to; "all" for the head office. */
  offices: readonly number[] | "all";
  permissions(office: number): ReadonlySet<Permission>;
}

export function may(member: Member, permission: Permission, office: number): boolean {
  return member.permissions(office).has(permission);
}
