import { expect, test } from "vitest";
import { refusal, verdictOfAnswer } from "./graph-answer.ts";
import { verdictOfTrouble } from "./lost-connection.ts";
import { verdictOfCode, verdictOfError } from "./verdict.ts";

test.each([
  ["again", [131000]],
  ["trouble", [1, 2, 131016, 133004]],
  ["pause-account", [4, 80007]],
  ["pause-number", [130429, 131057, 2494100]],
  ["pause-pair", [131056]],
  ["picture", [131052, 131053]],
  ["never window", [131047]],
  ["never unreachable", [131026, 131062]],
  ["pause-templates", [131048]],
  ["never refused", [130403, 130472, 130497, 131049, 131050, 131064, 132068, 132069, 137000, 139100, 139103]],
  ["never our-mistake", [100, 131008, 131009, 131021, 131051, 135000]],
  ["never template", [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018]],
  ["stop-number", [0, 3, 10, 33, 190, 200, 250, 299, 131005, 131037, 131045, 133010]],
  ["stop-all", [368, 131031, 131042]],
])("Meta's numbers for %s", (expected, codes) => {
  for (const code of codes) {
    const verdict = verdictOfCode(code);
    expect(
      [verdict?.is, verdict && "why" in verdict ? verdict.why : undefined].filter(Boolean).join(" "),
      `${code}`,
    ).toBe(expected);
    expect(verdict).toHaveProperty("code", code);
    // A failed status and an answer of any HTTP status mean the same.
    expect(verdictOfError({ code })).toEqual(verdict);
    expect(refusal(answer(400, { error: { code } }))).toEqual(verdict);
    expect(refusal(answer(500, { error: { code } }))).toEqual(verdict);
  }
});

test("an error that nobody knows keeps the letter for an operator, unless Meta says it passes", () => {
  expect(verdictOfCode(424242)).toBeUndefined();
  expect(verdictOfError({ code: 424242 })).toEqual({ is: "never", why: "unfamiliar", code: 424242 });
  expect(verdictOfError({ code: 424242, is_transient: true })).toEqual({ is: "again", code: 424242 });
  for (const code of [9e12, -1, "x", 1.5, null])
    expect(verdictOfError({ code })).toEqual({ is: "never", why: "unfamiliar" });
});

test("a phone number id that is wrong stops the number: Meta says so with a subcode", () => {
  const error = {
    code: 100,
    error_subcode: 33,
    message: "Unsupported post request. Object with ID '1' does not exist",
  };
  expect(refusal(answer(400, { error }))).toEqual({ is: "stop-number", code: 100 });
  expect(verdictOfError({ code: 100 })).toMatchObject({ is: "never", why: "our-mistake" });
});

test("a picture that has expired at Meta costs the picture, not the letter", () => {
  const error = {
    code: 131009,
    message: "Parameter value is not valid",
    error_data: { details: "Media ID 123 does not exist" },
  };
  expect(verdictOfError(error)).toEqual({ is: "picture", code: 131009 });
});

test.each([
  [200, { messages: [{ id: "w" }] }, { is: "accepted", wamid: "w" }],
  [200, { messages: [{}] }, { is: "unknown" }],
  [200, undefined, { is: "unknown" }],
  [500, undefined, { is: "unknown", trouble: true }],
  [502, { error: { code: 424242 } }, { is: "unknown", trouble: true }],
  [408, undefined, { is: "unknown" }],
  [429, undefined, { is: "pause-number" }],
  [401, { error: { code: 190 } }, { is: "stop-number", code: 190 }],
  // A page of a proxy or a portal.
  [401, undefined, { is: "trouble" }],
  [403, undefined, { is: "trouble" }],
  [403, { error: {} }, { is: "stop-number" }],
  [400, { error: { code: 424242 } }, { is: "never", why: "unfamiliar", code: 424242 }],
  [404, undefined, { is: "trouble" }],
  [302, undefined, { is: "trouble" }],
])("HTTP %i with %j", (status, body, verdict) => {
  expect(verdictOfAnswer(answer(status, body))).toEqual(verdict);
});

test.each([
  [{ "retry-after": "7" }, 7],
  [{ "retry-after": "Tue, 08 Aug 2017 02:01:00 GMT", date: "Tue, 08 Aug 2017 02:00:00 GMT" }, 60],
  [{ "retry-after": "Tue, 08 Aug 2017 02:00:00 GMT", date: "Tue, 08 Aug 2017 02:00:01 GMT" }, undefined],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after": "99999999999" }, 86_400],
  [
    {
      "x-business-use-case-usage":
        '{"1":[{"estimated_time_to_regain_access":0},{"estimated_time_to_regain_access":3}]}',
    },
    180,
  ],
  [{ "x-business-use-case-usage": '{"1":[{"estimated_time_to_regain_access":1}]}', "retry-after": "90" }, 90],
  [{ "x-business-use-case-usage": "{" }, undefined],
  [{ "x-business-use-case-usage": "[[null]]" }, undefined],
])("the pause Meta asks for with %j is obeyed", (headers: Record<string, string>, after) => {
  const expected = { is: "pause-account", code: 80007, ...(after && { after }) };
  expect(verdictOfAnswer(answer(400, { error: { code: 80007 } }, headers))).toEqual(expected);
  // A letter that will never go waits for nothing.
  expect(verdictOfAnswer(answer(400, { error: { code: 131047 } }, headers))).not.toHaveProperty("after");
});

test("only what surely never left may simply go again", () => {
  const failed = (cause: object) => Object.assign(new TypeError("fetch failed"), { cause });
  for (const code of [
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
  ]) {
    expect(verdictOfTrouble(failed({ code }))).toEqual({ is: "trouble" });
  }
  expect(verdictOfTrouble(failed({ code: "ETIMEDOUT", syscall: "connect" }))).toEqual({ is: "trouble" });
  expect(verdictOfTrouble(failed({ errors: [{ code: "ECONNREFUSED" }] }))).toEqual({ is: "trouble" });
  for (const code of ["ECONNRESET", "UND_ERR_SOCKET", "EPIPE", "ETIMEDOUT", "UND_ERR_HEADERS_TIMEOUT"]) {
    expect(verdictOfTrouble(failed({ code }))).toEqual({ is: "unknown" });
  }
  expect(verdictOfTrouble(new DOMException("too slow", "TimeoutError"))).toEqual({ is: "unknown" });
  expect(verdictOfTrouble(undefined)).toEqual({ is: "unknown" });
});

function answer(status: number, body: object | undefined, headers: Record<string, string> = {}) {
  return { status, headers: new Headers(headers), body: body as Record<string, unknown> | undefined };
}
