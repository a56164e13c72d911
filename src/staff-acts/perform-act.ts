import type { World } from "../booking/index.ts";
import { type Database, retryOnDeadlock, type Tx } from "../database/index.ts";
import type { Office } from "../office/index.ts";
import {
  type ActContext,
  type ActRefusal,
  actContextOf,
  type DayEvent,
  type Hand,
  isRefused,
  noteAct,
  notifyScreens,
} from "../queue/index.ts";
import { type Member, may, type Permission } from "../staff/index.ts";
import { type ActName, type AnswerOf, type AskOf, acts, type Granted } from "./acts.ts";
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
  /**
   * One act, and what `see` reads right after it in its transaction, for a door that shows what the act left behind. Refused: as above, and
   * nothing is read.
   */
  performAndSee<N extends ActName, T>(name: N, ask: AskOf<N>, by: By, see: See<N, T>): Promise<T | ActRefusal>;
  /** The same inside a transaction of the caller, who then calls `wake`. */
  performAndSeeIn<N extends ActName, T>(
    tx: Tx,
    name: N,
    ask: AskOf<N>,
    by: By,
    see: See<N, T>,
  ): Promise<T | ActRefusal>;
  /** Reads something of the day. @throws PermissionRefusal */
  look<T>(permission: Permission, by: By, read: (tx: Tx, context: ActContext) => Promise<T>): Promise<T>;
  /** The same inside a transaction of the caller. */
  lookIn<T>(tx: Tx, permission: Permission, by: By, read: (tx: Tx, context: ActContext) => Promise<T>): Promise<T>;
  wake(): void;
}

type See<N extends ActName, T> = (tx: Tx, answer: Granted<N>, context: ActContext) => Promise<T>;

interface Act<N extends ActName> {
  permission: Permission;
  away?: true;
  run(tx: Tx, ask: AskOf<N>, context: ActContext): Promise<AnswerOf<N>>;
}
const table: { [N in ActName]: Act<N> } = acts;

export function openStaffActs(tools: StaffActsTools): StaffActs {
  const { database, world, wake } = tools;
  async function performIn<N extends ActName>(tx: Tx, name: N, ask: AskOf<N>, by: By): Promise<AnswerOf<N>> {
    const context = dayFor(table[name].permission, by);
    const answer = await run(tx, name, ask, context);
    await tellAll(tx, context);
    return answer;
  }
  async function performAndSeeIn<N extends ActName, T>(tx: Tx, name: N, ask: AskOf<N>, by: By, see: See<N, T>) {
    const context = dayFor(table[name].permission, by);
    const answer = await run(tx, name, ask, context);
    const shown = isRefusal(answer) ? answer : await see(tx, answer as unknown as Granted<N>, context);
    await tellAll(tx, context);
    return shown;
  }
  async function run<N extends ActName>(tx: Tx, name: N, ask: AskOf<N>, context: ActContext): Promise<AnswerOf<N>> {
    const act: Act<N> = table[name];
    if (!act.away) await noteAct(tx, context);
    return act.run(tx, ask, context);
  }
  async function tellAll(tx: Tx, context: ActContext): Promise<void> {
    await tools.tell(tx, context.office.id, context.events, context);
    await notifyScreens(tx, context.office.id);
  }
  function dayFor(permission: Permission, by: By): ActContext {
    if (!may(by.member, permission, by.office.id)) throw new PermissionRefusal(permission);
    return actContextOf(world(), handOf(by));
  }
  async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const done = await retryOnDeadlock(() => database.transaction(work));
    wake();
    return done;
  }
  async function lookIn<T>(
    tx: Tx,
    permission: Permission,
    by: By,
    read: (tx: Tx, context: ActContext) => Promise<T>,
  ): Promise<T> {
    return read(tx, dayFor(permission, by));
  }
  return {
    performIn,
    wake,
    performAndSeeIn,
    perform: (name, ask, by) => inTransaction((tx) => performIn(tx, name, ask, by)),
    performAndSee: (name, ask, by, see) => inTransaction((tx) => performAndSeeIn(tx, name, ask, by, see)),
    look: (permission, by, read) => database.transaction((tx) => lookIn(tx, permission, by, read)),
    lookIn,
  };
}

function handOf({ member, office, desk, source }: By): Hand {
  const seesNames = may(member, "names.see", office.id);
  return { actor: member.actor, office, desk, source, seesNames, ...(member.afterReset && { afterReset: true }) };
}

// Says nothing about N: to narrow one act's answer the compiler compares the answers of all acts with each other, for a minute and 10 GB.
function isRefusal(answer: unknown): answer is ActRefusal {
  return typeof answer === "object" && answer !== null && isRefused(answer);
}
