import { expect, test } from "vitest";
import { aLog } from "../../test/log.ts";
import { faultName, faultOf, openLog } from "./index.ts";

const secret = "Ratna Puspita 14021990";

/** As pg throws it: message and detail quote what somebody wrote. */
function aDatabaseError(): Error {
  const error = new Error(`duplicate key value\n    at ${secret}:1:2\nKey (name)=(${secret})`);
  return Object.assign(error, {
    name: "error",
    code: "23505",
    constraint: "claim_key",
    table: "claim",
    statement: "take claims",
    detail: `Key (name)=(${secret}) already exists`,
    where: `unnamed portal parameter $1 = '${secret}'`,
  });
}

test("an error is logged with its kind, state, constraint, table, statement and frames, and without any text of it", () => {
  const { log, lines, text } = aLog();
  log.error({ err: aDatabaseError(), worker: "messages" }, "message worker error");
  log.error(aDatabaseError());
  log.error({ err: aDatabaseError() });
  log.error({ err: aDatabaseError() }, aDatabaseError().message);
  log.error({ err: new Error("outer", { cause: aDatabaseError() }) }, "with a cause");
  expect(text()).not.toContain("Ratna");
  const [first] = lines();
  expect(first).toMatchObject({ level: "error", worker: "messages", what: "message worker error" });
  expect(String(first!["time"])).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(first!["err"]).toMatchObject({
    name: "error",
    code: "23505",
    constraint: "claim_key",
    table: "claim",
    statement: "take claims",
  });
  expect((first!["err"] as { stack: string[] }).stack[0]).toContain("log.test.ts");
  expect(lines()[4]!["err"]).toMatchObject({ name: "Error", cause: { code: "23505" } });
});

test("what is not an error at all is named by its type, and a field that holds a sentence is left out", () => {
  expect(faultOf("a text")).toEqual({ name: "thrown string" });
  expect(faultOf(undefined)).toEqual({ name: "thrown undefined" });
  expect(faultOf({ name: "X", code: `(${secret}) is not a code` })).toEqual({ name: "X" });
  expect(faultName(aDatabaseError())).toBe("error 23505");
  expect(faultName(new TypeError(secret))).toBe("TypeError");
});

test("on a terminal a line is plain: what is said of the start stands bare, a fault has its time, level, fields and frames", () => {
  let out = "";
  const log = openLog({ plain: true, write: (line) => void (out += line) });
  log.info("  Chat   http://127.0.0.1:8080/emulator");
  log.warn({ act: "holds-lapse", err: aDatabaseError() }, "a timed act failed");
  log.debug("below the level");
  const [bare, fault, frame] = out.split("\n");
  expect(bare).toBe("  Chat   http://127.0.0.1:8080/emulator");
  expect(fault).toMatch(
    /^\d\d:\d\d:\d\d warn a timed act failed \(act=holds-lapse\): error code=23505 constraint=claim_key table=claim statement=take claims$/,
  );
  expect(frame).toMatch(/^ {4}at .*log\.test\.ts/);
  expect(out).not.toContain("below");
});
