import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";

/** Their own booking, or what was begun. */
export function status(h: IntentContext): Intent {
  return intent(h, { on: "status", why: "asked" });
}
