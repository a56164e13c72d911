import { expect, test } from "vitest";
import { isSameSecret, isSigned, sign } from "./signature.ts";

const secret = "test_app_secret";
const body = Buffer.from('{"object":"whatsapp_business_account","entry":[]}');
const right = "sha256=dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756";

test("signs as the published vectors do, to the blank", () => {
  expect(sign(body, secret)).toBe(right);
  expect(sign('{"object": "whatsapp_business_account", "entry": []}', secret)).toBe(
    "sha256=56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a",
  );
});

test("while the secret is being changed both the new and the old one are good", () => {
  expect(isSigned(body, right, [secret, undefined])).toBe(true);
  expect(isSigned(body, right, ["new secret", secret])).toBe(true);
  expect(isSigned(body, right, ["new secret"])).toBe(false);
});

test.each([
  ["absent", undefined],
  ["twice", [right, right]],
  ["short", right.slice(0, -1)],
  ["long", `${right}0`],
  ["in capitals", `sha256=${right.slice(7).toUpperCase()}`],
  ["without its prefix", right.slice(7)],
  ["of another kind", `sha1=${right.slice(7)}`],
  ["no hex", `sha256=${"ü".repeat(64)}`],
  ["with a line break", `${right}\n`],
  ["wrong by one digit", right.replace("dec6", "dec7")],
])("a signature that is %s is refused without an exception", (_what, header) => {
  expect(isSigned(body, header, [secret])).toBe(false);
});

test("a secret that is not set verifies nothing, not even what was signed with an empty one", () => {
  expect(isSigned(body, sign(body, ""), ["", undefined])).toBe(false);
  expect(isSigned(body, right, [])).toBe(false);
});

test("the word of the verification must be the same, whatever its length", () => {
  expect(isSameSecret("abc", "abc")).toBe(true);
  expect(isSameSecret("abcd", "abc")).toBe(false);
  expect(isSameSecret(["abc"], "abc")).toBe(false);
  expect(isSameSecret("", "")).toBe(false);
});
