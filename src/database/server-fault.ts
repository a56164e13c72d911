/** The built-in PostgreSQL cannot run here. The message is a sentence for the operator: what is wrong and what to do. */
export class ServerFault extends Error {}
