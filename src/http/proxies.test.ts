import { expect, test } from "vitest";
import { trustedProxies } from "./proxies.ts";

test.each([
  [["loopback"], "127.0.0.1", true],
  [["loopback"], "::1", true],
  [["loopback"], "::ffff:127.0.0.1", true],
  [["loopback"], "192.168.1.20", false],
  [["uniquelocal"], "192.168.1.20", true],
  [["10.1.2.3"], "10.1.2.3", true],
  [["10.1.2.3"], "10.1.2.4", false],
  [["loopback", "10.0.0.0/8"], "10.255.0.1", true],
  [["2001:db8::/32"], "2001:db8:1::5", true],
  [["2001:db8::/32"], "2001:db9::5", false],
  [["loopback"], "", false],
])("with %j, %s is a proxy of ours: %s", (entries, address, trusted) => {
  expect(trustedProxies(entries)?.(address)).toBe(trusted);
});

test.each([["everything"], ["10.0.0.0/33"], ["10.0.0"], ["::1/129"], ["10.0.0.0/8/8"], ["10.0.0.0/"]])(
  "%s is no entry",
  (entry) => {
    expect(trustedProxies(["loopback", entry])).toBeUndefined();
  },
);
