/** Why a key file cannot be used. The message is a sentence for the operator; it shows no key. */
export class KeyFileFault extends Error {}
