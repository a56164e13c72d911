import { openPlayer, type Player } from "./player.ts";

const names = ["good", "warn", "bad"];
/** There is none before somebody pressed something, because browsers want it so. */
let player: Player | undefined;
/** One after another: of two scans within a moment both are heard. */
let heard = Promise.resolve();

function open(): Player {
  player ??= openPlayer("/assets/suara/kini/");
  return player;
}

/** Called with a press of somebody: loads the sounds of answers before they are needed. */
export function warmSounds(): void {
  void open().allow();
  for (const name of names) void open().load(name);
}

/** Plays the sound of an answer ("good", "warn", "bad"); another name plays nothing. */
export function sayAnswer(name: string | undefined): void {
  const sounds = open();
  if (name && names.includes(name)) heard = heard.then(() => sounds.say([name]));
}
