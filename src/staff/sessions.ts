import type { Tx } from "../database/index.ts";
import { openedWords } from "../keys/index.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { markNoticesSeen, type ToldNotice, unseenNotices } from "./notice.sql.ts";
import { type OwnPasskey, ownPasskeys } from "./passkey.sql.ts";
import { endAllOthers, endOneSession, endOneShift, type OwnSession, ownSessions } from "./sessions.sql.ts";
import type { StaffServices } from "./staff-services.ts";
import { openedWhere } from "./where.ts";
import type { Recognised } from "./who.ts";

/** Everything about the own account that its page shows. */
export interface OwnAccount {
  sessions: (OwnSession & { isThis: boolean })[];
  notices: ToldNotice[];
  passkeys: OwnPasskey[];
}

export async function ownAccount({ database, keys, real }: StaffServices, by: Recognised): Promise<OwnAccount> {
  const here = idOf(by);
  return database.transaction(async (tx) => ({
    sessions: (await ownSessions(tx, by.staff, real())).map((one) => ({ ...opened(one), isThis: one.id === here })),
    notices: (await unseenNotices(tx, keys, by.staff, here)).map(openedNotice),
    passkeys: (await ownPasskeys(tx, by.staff)).map((one) => ({ ...one, name: openedWords(keys, one.name) })),
  }));

  function opened(one: OwnSession): OwnSession {
    if (one.device) return one;
    const { browser, address } = openedWhere(keys, { browser: one.where, address: one.address ?? "" });
    return { ...one, where: browser, address: address || null };
  }

  function openedNotice(notice: ToldNotice): ToldNotice {
    return notice.kind === "new-browser" ? { ...notice, detail: openedWhere(keys, notice.detail) } : notice;
  }
}

/** What was told is read; it is not shown again. */
export async function readNotices({ database, real }: StaffServices, by: Recognised): Promise<void> {
  await database.statement((tx) => markNoticesSeen(tx, by.staff, idOf(by), real()));
}

/** Ends one sign-in of one's own, on whichever browser or device. False: it is over. */
export async function endOwnSession(services: StaffServices, by: Recognised, session: string): Promise<boolean> {
  const { database, real } = services;
  return database.transaction(async (tx) => {
    const ended = (await endOneSession(tx, by.staff, session)) || (await endOneShift(tx, by.staff, session, real()));
    if (ended) await told(tx, services, by);
    return ended;
  });
}

/** Ends every sign-in of one's own but this one. @returns how many */
export async function endOtherOwnSessions(services: StaffServices, by: Recognised): Promise<number> {
  const { database, real } = services;
  return database.transaction(async (tx) => {
    const ended = await endAllOthers(tx, by.staff, idOf(by), real());
    if (ended > 0) await told(tx, services, by);
    return ended;
  });
}

function idOf({ by }: Recognised): string {
  return by.way === "pin" ? by.shift : by.session;
}

async function told(tx: Tx, services: StaffServices, { member, roles }: Recognised): Promise<void> {
  const { actor, afterReset } = member;
  for (const office of officesOfRoles(roles))
    await noteStaff(tx, services, { act: "signed-out", actor, office, reason: "from-elsewhere", afterReset });
}
