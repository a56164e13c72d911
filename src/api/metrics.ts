import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { boundedLabel } from "./bounded-label.ts";
import { type ShownState, stateGauges } from "./state-gauges.ts";

/** What is counted, for whoever does the counting. Labels come from closed lists: nobody outside can write into them. */
export interface Metrics {
  /** Counts every answer of `app` by route and code; call it before the doors are registered. */
  watch(app: FastifyInstance): void;
  webhook: {
    /** What Meta sent that we do not act on, or could not keep, by the door's own word for it. */
    counted(name: string, by: number): void;
  };
  talk: {
    /** One batch of messages was answered. */
    attended(batch: { messages: number; letters: number; lost: Readonly<Record<string, number>> }): void;
    setAside(count: number): void;
    /** The kind of an error (`TypeError`, `error 23505`), never its text. */
    trouble(kind: string): void;
  };
  connections: {
    /** A connection was closed at once: too many are open, or too many of one address. */
    refused(): void;
  };
  timedActs: {
    /** One run of a timed act ended well; it began so many seconds of domain time after its moment. */
    worked(act: string, lateSeconds: number): void;
    /** So many tries failed: of the act, or of single things of it. */
    failed(act: string, tries: number): void;
  };
  outbox: {
    /** One send came to an end: how, and with which error number of the channel. */
    sent(verdict: string, code: number | undefined, seconds: number): void;
  };
  /** Everything in the form Prometheus reads; `state` undefined: the database is away. */
  text(
    state: ShownState | undefined,
    pool: { totalCount: number; idleCount: number; waitingCount: number },
  ): Promise<string>;
  contentType: string;
}

const seconds = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/** Metrics of their own: nothing global, so that two of them in one process (as in tests) do not know each other. */
export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const counter = <T extends string>(name: string, help: string, labelNames: T[] = []) =>
    new Counter({ name: `antrean_${name}`, help, labelNames, registers });

  const answers = counter("http_answers_total", "Answers by route, method and code.", ["route", "method", "code"]);
  const took = new Histogram({
    name: "antrean_http_answer_seconds",
    help: "From the first byte of a request to the last of its answer, by route.",
    labelNames: ["route"],
    buckets: seconds,
    registers,
  });
  const oddities = counter("webhook_counted_total", "What Meta sent that is not acted on or could not be kept.", [
    "what",
  ]);
  const messages = counter("messages_attended_total", "Messages answered by this process.");
  const batches = counter("batches_attended_total", "Transactions in which messages were answered.");
  const written = counter("letters_written_total", "Letters written as answers.");
  const lost = counter(
    "messages_not_understood_total",
    "Messages answered by: not understood, the same question again, or which meaning was it.",
    ["answer"],
  );
  const aside = counter("messages_set_aside_total", "Messages that failed three times and wait for an operator.");
  const troubles = counter("attend_errors_total", "Errors while answering, by their kind.", ["kind"]);
  const sends = counter("letters_sent_total", "Sends by how they ended and the channel's error number.", [
    "verdict",
    "code",
  ]);
  const flight = new Histogram({
    name: "antrean_letter_flight_seconds",
    help: "How long the channel took to answer a send.",
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const refusedConnections = counter(
    "connections_refused_total",
    "Connections closed at once: too many were open, or too many of one address.",
  );
  const actFailures = counter("timed_act_failures_total", "Failed tries of each timed act: npm run acts -- list", [
    "act",
  ]);
  const actWorked = new Gauge({
    name: "antrean_timed_act_last_success_timestamp_seconds",
    help: "When this process last ended a run of each timed act well, in real time.",
    labelNames: ["act"],
    registers,
  });
  const actLate = new Gauge({
    name: "antrean_timed_act_late_seconds",
    help: "How long after its moment the last run of each timed act began.",
    labelNames: ["act"],
    registers,
  });
  const gauges = stateGauges(
    (name, help, labelNames) => new Gauge({ name: `antrean_${name}`, help, labelNames, registers }),
  );
  const kindOf = boundedLabel(/^[A-Za-z]{1,40}( [A-Z0-9_]{1,30})?$/, 50);
  const whatOf = boundedLabel(/^[a-z][a-z_-]{0,60}$/, 60);

  return {
    watch(app) {
      app.addHook("onResponse", async (request, reply) => {
        const route = request.routeOptions.url ?? "none";
        answers.inc({ route, method: methodOf(request.method), code: String(reply.statusCode) });
        took.observe({ route }, reply.elapsedTime / 1000);
      });
    },
    webhook: { counted: (name, by) => oddities.inc({ what: whatOf(name) }, by) },
    talk: {
      attended(batch) {
        messages.inc(batch.messages);
        batches.inc();
        written.inc(batch.letters);
        for (const [answer, count] of Object.entries(batch.lost)) lost.inc({ answer }, count);
      },
      setAside: (count) => aside.inc(count),
      trouble: (kind) => troubles.inc({ kind: kindOf(kind) }),
    },
    connections: { refused: () => refusedConnections.inc() },
    timedActs: {
      worked(act, lateSeconds) {
        actWorked.set({ act }, Math.floor(Date.now() / 1000));
        actLate.set({ act }, Math.max(0, lateSeconds));
      },
      failed: (act, tries) => actFailures.inc({ act }, tries),
    },
    outbox: {
      sent(verdict, code, took) {
        sends.inc({ verdict, code: code === undefined ? "" : String(code) });
        flight.observe(took);
      },
    },
    text(state, pool) {
      gauges(state, pool);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function methodOf(method: string): string {
  return ["GET", "HEAD", "POST", "OPTIONS"].includes(method) ? method : "other";
}
