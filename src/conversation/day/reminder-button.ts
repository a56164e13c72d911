import type { ReminderAnswer } from "./reminders.sql.ts";

/** The buttons under a reminder name their booking: they work whatever was spoken of since. */
export function reminderButtons(
  { id }: { id: string },
  office: number,
  titles: Readonly<Record<ReminderAnswer, string>>,
): { id: string; title: string }[] {
  return answers.map((answer) => ({ id: `reminder.${answer}.${office}.${id}`, title: titles[answer] }));
}
const answers = ["coming", "move", "cannot"] as const satisfies readonly ReminderAnswer[];

/** What was pressed, and of which booking; undefined: another letter's button. */
export function readReminderButton(
  pressed: string,
): { answer: ReminderAnswer; booking: { office: number; id: string } } | undefined {
  const [, said, office, id] = /^reminder\.(\w+)\.(\d+)\.([0-9a-f-]{36})$/.exec(pressed) ?? [];
  const answer = answers.find((one) => one === said);
  return answer && id ? { answer, booking: { office: Number(office), id } } : undefined;
}
