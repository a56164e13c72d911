/** A setting that stops the program: which one and what was wanted, never its value. */
export class BrokenSetting extends Error {}
