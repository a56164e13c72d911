import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// Dialogues of people who have sure seats. Tuesday 1 August 2017, nine o'clock, writing to Bogor; 14 August is a Monday.

export function after(said: readonly string[]): Dialogue {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  for (const text of said) talk.say(text);
  return talk;
}

/** Whose seat is when: "Sari 8 9" on the eighth at nine. */
export function seats({ world }: Dialogue): string[] {
  return world.bookings
    .map(({ applicant, day, starts }) => `${applicant.name.split(" ")[0]} ${day.day} ${starts.hour}`)
    .toSorted();
}

export const tuesday = "#Sari Wulandari#12031988#08082017";
export const friday = "#Yulia Citra#16061989#11082017";
export const couple = ["Dewi Sartika 4 april 1990 sama suami Rudi Hartono 7 juli 1987 tgl 9 agustus", "ya"];
export const two = ["#Slamet Riyanto#16071969#14082017", "#Partini#03091972#14082017"];
