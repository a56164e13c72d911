import { wordIn } from "./loose-json.ts";

/** What is counted at the door: a closed list, so that nobody outside can write into our metrics. */
export type Counted =
  | "not-json"
  | "object-other"
  | "field-other"
  | `field-${(typeof quietFields)[number]}`
  | "unreadable-update"
  | "unreadable-message"
  | "no-number"
  | "no-sender"
  | "no-id"
  | "group"
  | "system-other"
  | "call-other"
  | "status-other";

/** Fields Meta may send that nothing here acts on. */
const quietFields = [
  "user_preferences",
  "message_template_status_update",
  "message_template_quality_update",
  "message_template_components_update",
  "template_category_update",
  "phone_number_quality_update",
  "phone_number_name_update",
  "account_update",
  "account_alerts",
  "account_review_update",
  "business_capability_update",
  "security",
  "flows",
  "group_lifecycle_update",
  "group_participants_update",
  "group_settings_update",
  "group_status_update",
] as const;
const quiet: ReadonlySet<string> = new Set(quietFields);

/** The label of a field we do not act on. */
export function countedField(field: unknown): Counted {
  const word = wordIn(field) ?? "";
  return quiet.has(word) ? (`field-${word}` as Counted) : "field-other";
}
