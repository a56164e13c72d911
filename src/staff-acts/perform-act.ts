import type { World } from "../booking/index.ts";
import { type Database, retryOnDeadlock, type Tx } from "../database/index.ts";
import type { Office } from "../office/index.ts";
import { type ActContext, actContextOf, type DayEvent, type Hand, noteAct } from "../queue/index.ts";
import { type Member, may, type Permission } from "../staff/index.ts";
import { type ActName, type AnswerOf, type AskOf, acts } from "./acts.ts";
import { notifyScreens } from "./notify-screens.sql.ts";
import { PermissionRefusal } from "./permission-refusal.ts";

export interface StaffActsTools {
  database: Database;
  world(): World;
  /** Writes the letters that these events ask for, in the same transaction. */
  tell(tx: Tx, office: number, events: readonly DayEvent[], world: World): Promise<void>;
  /** Letters may have been written: wake the outbox. */
  wake(): void;
}

/** Who acts, where, and through which door. */
export interface By {
  member: Member;
  office: Office;
  /** The desk or counter worked at. */
  desk?: string | undefined;
  source: Hand["source"];
}

export interface StaffActs {
  /**
   * One act of staff in one transaction: refusals come back as values (`{refused}`) and change nothing.
   * @throws PermissionRefusal where the member lacks the act's permission in this office
   */
  perform<N extends ActName>(name: N, ask: AskOf<N>, by: By): Promise<AnswerOf<N>>;
  /** The same inside a transaction of the caller, who then calls `wake` (for keys that make a repeat harmless). */
  performIn<N extends ActName>(tx: Tx, name: N, ask: AskOf<N>, by: By): Promise<AnswerOf<N>>;
  /** Reads something of the day. @throws PermissionRefusal */
  look<T>(permission: Permission, by: By, read: (tx: Tx, context: ActContext) => Promise<T>): Promise<T>;
  /** The same inside a transaction of the caller. */
  lookIn<T>(tx: Tx, permission: Permission, by: By, read: (tx: Tx, context: ActContext) => Promise<T>): Promise<T>;
  wake(): void;
}

interface Act<N extends ActName> {
  permission: Permission;
  away?: true;
  run(tx: Tx, ask: AskOf<N>, context: ActContext): Promise<AnswerOf<N>>;
}

export function openStaffActs(tools: StaffActsTools): StaffActs {
  const { database, world, wake } = tools;
  async function performIn<N extends ActName>(tx: Tx, name: N, ask: AskOf<N>, by: By): Promise<AnswerOf<N>> {
    const { permission, run, away } = acts[name] as unknown as Act<N>;
    if (!may(by.member, permission, by.office.id)) throw new PermissionRefusal(permission);
    const context = actContextOf(world(), handOf(by));
    if (!away) await noteAct(tx, context);
    const answer = await run(tx, ask, context);
    await tools.tell(tx, by.office.id, context.events, context);
    await notifyScreens(tx, by.office.id);
    return answer;
  }
  async function lookIn<T>(
    tx: Tx,
    permission: Permission,
    by: By,
    read: (tx: Tx, context: ActContext) => Promise<T>,
  ): Promise<T> {
    if (!may(by.member, permission, by.office.id)) throw new PermissionRefusal(permission);
    return read(tx, actContextOf(world(), handOf(by)));
  }
  return {
    performIn,
    wake,
    async perform<N extends ActName>(name: N, ask: AskOf<N>, by: By): Promise<AnswerOf<N>> {
      const answer = await retryOnDeadlock(() => database.transaction((tx) => performIn(tx, name, ask, by)));
      wake();
      return answer as AnswerOf<N>;
    },
    look: (permission, by, read) => database.transaction((tx) => lookIn(tx, permission, by, read)),
    lookIn,
  };
}

function handOf({ member, office, desk, source }: By): Hand {
  return { actor: member.actor, office, desk, source, seesNames: may(member, "names.see", office.id) };
}
