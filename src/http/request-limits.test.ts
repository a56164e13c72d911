import { expect, test } from "vitest";
import { limitOf, networkOf } from "./request-limits.ts";

test.each([
  ["POST", "/console/masuk", "sign-in"],
  ["POST", "/console/masuk/kode", "sign-in"],
  ["POST", "/console/mulai/:token", "sign-in"],
  ["GET", "/console/masuk", "pages"],
  ["POST", "/kiosk/:office", "kiosk"],
  ["GET", "/kiosk/:office", "pages"],
  ["GET", "/", "pages"],
  ["GET", "/kantor/:office", "pages"],
  ["GET", "/board/:office/:room", "pages"],
  ["GET", "/live", "live"],
  ["POST", "/api/v1/offices/:office/arrivals", "api"],
  ["GET", "/api/v1/openapi.json", "api"],
  ["POST", "/webhooks/whatsapp", undefined],
  ["GET", "/health/ready", undefined],
  ["GET", "/metrics", undefined],
  ["POST", "/console/:office/loket/:code/next", undefined],
])("%s %s counts among: %s", (method, url, group) => {
  expect(limitOf({ method, url })?.group).toBe(group);
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "::ffff:203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2:ffff::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s counts as %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});
