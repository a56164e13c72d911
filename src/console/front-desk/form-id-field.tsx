import { randomUUID } from "node:crypto";

/** A number no other form has: the second press of this one is not a second act. */
export function FormIdField() {
  return <input type="hidden" name="once" value={randomUUID()} />;
}
