/** One thing wrong in a pack, where it stands and what was wanted. */
export interface Fault {
  file: string;
  /** From 1; undefined where the whole file is meant. */
  line: number | undefined;
  sentence: string;
}

/** A pack that cannot be used. Its message has one line a fault, all that were found. */
export class BrokenPack extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`The office pack cannot be used:\n${faults.map((fault) => `  ${told(fault)}`).join("\n")}`);
    this.name = "BrokenPack";
    this.faults = faults;
  }
}

function told({ file, line, sentence }: Fault): string {
  return line === undefined ? `${file}: ${sentence}` : `${file}, line ${line}: ${sentence}`;
}
