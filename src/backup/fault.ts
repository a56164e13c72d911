/** What an operator can mend, in one sentence. */
export class BackupFault extends Error {}
