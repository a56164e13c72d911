import type { By, StaffActs } from "../../staff-acts/index.ts";

type Form = Readonly<Record<string, string>>;
type Press = (desk: StaffActs, form: Form, by: By) => Promise<object>;

/** What the buttons of a counter do, by the last part of their form's address; a refusal comes back as it is. */
const presses: Readonly<Record<string, Press>> = {
  next: (desk, form, by) => desk.perform("call-next", { inHand: form["in-hand"] ?? "" }, by),
  reached: (desk, form, by) => desk.perform("reached", ticketOf(form), by),
  recall: (desk, form, by) => desk.perform("recall", ticketOf(form), by),
  served: (desk, form, by) => desk.perform("served", ticketOf(form), by),
  missed: (desk, form, by) => desk.perform("missed", ticketOf(form), by),
  park: (desk, form, by) => desk.perform("park", { ...ticketOf(form), ...reasonOf(form) }, by),
  rejoin: (desk, form, by) => desk.perform("rejoin", ticketOf(form), by),
  undo: (desk, form, by) => desk.perform("undo", ticketOf(form), by),
  pick: (desk, form, by) => desk.perform("call-out-of-order", { ...ticketOf(form), reason: form["reason"] ?? "" }, by),
  send: (desk, form, by) => desk.perform("transfer", { ...ticketOf(form), ...whereTo(form), ...reasonOf(form) }, by),
  open: (desk, _form, by) => desk.perform("set-counter", { counter: by.desk ?? "", state: "open" }, by),
  pause: (desk, form, by) =>
    desk.perform("set-counter", { counter: by.desk ?? "", state: "paused", ...reasonOf(form) }, by),
  close: (desk, form, by) =>
    desk.perform("set-counter", { counter: by.desk ?? "", state: "closed", ...reasonOf(form) }, by),
};

export function actOf(name: string): Press | undefined {
  return Object.hasOwn(presses, name) ? presses[name] : undefined;
}

function ticketOf(form: Form) {
  return { ticket: form["ticket"] ?? "" };
}

function reasonOf(form: Form) {
  return form["reason"] ? { reason: form["reason"] } : {};
}

/** "counter:3", "stage:foto" or "stage:papers". */
function whereTo(form: Form) {
  const [kind, code = ""] = (form["to"] ?? "").split(":");
  return kind === "counter" ? { counter: code } : { stage: code };
}
