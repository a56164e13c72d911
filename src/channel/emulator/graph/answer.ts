import { randomBytes } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { EmulatorOptions } from "../options.ts";
import { errorBody, type GraphError } from "./errors.ts";
import type { Pace } from "./pace.ts";

/** What the Graph look-alike needs beside the plugin's options. */
export interface GraphContext extends EmulatorOptions {
  pace: Pace;
  /** Something is owed to the program. */
  wake(): void;
}

/** Refuses in Meta's words. */
export function answerError(reply: FastifyReply, error: GraphError): FastifyReply {
  return reply.code(error.status).send(errorBody(error, trace()));
}

/** True for a `phone_number_id` of ours. */
export async function isOurs({ offices }: EmulatorOptions, number: string): Promise<boolean> {
  return (await offices()).some((one) => one.number === number);
}

/** As Meta marks each answer. */
export function trace(): string {
  return `A${randomBytes(8).toString("base64url")}`;
}
