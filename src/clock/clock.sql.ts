import { sql, type Tx } from "../database/index.ts";

/** Moves the clock forward to that many milliseconds before real time, never backward. */
export function setAhead(tx: Tx, ahead: number) {
  return sql("setAhead")`update clock set ahead_ms = greatest(ahead_ms, ${ahead})`.execute(tx);
}

/** Every program reads the clock again once the transaction commits. */
export function tellClock(tx: Tx) {
  return sql("tellClock")`notify clock`.execute(tx);
}

/** Writes down where a jump leads. */
export function setJumpedTo(tx: Tx, to: Temporal.Instant) {
  return sql("setJumpedTo")`update clock set jumped_to = greatest(jumped_to, ${to}::timestamptz)`.execute(tx);
}

/** Writes down the value of CLOCK that was reached. */
export function setClockSetting(tx: Tx, set: Temporal.Instant) {
  return sql("setClockSetting")`update clock set set_to = ${set}`.execute(tx);
}

/** Makes the clock's row, if there is none. */
export function insertClock(tx: Tx, ahead: number, first: Temporal.Instant | null) {
  return sql(
    "insertClock",
  )`insert into clock (ahead_ms, set_to) values (${ahead}, ${first}) on conflict do nothing`.execute(tx);
}

/** How far the clock is ahead; no row where no program ever ran. */
export function aheadOfClock(tx: Tx) {
  return sql("aheadOfClock")`select ahead_ms as "aheadMs" from clock`.execute(tx);
}

/** How far the clock is ahead, and the value of CLOCK that was reached. */
export function clockRow(tx: Tx) {
  return sql("clockRow")`
    select ahead_ms as "aheadMs", set_to as "setTo" from clock`.execute(tx);
}
