import { afterEach, beforeEach, expect, test } from "vitest";
import { aLog } from "./log.ts";
import { deliver, until, webhook } from "./meta.ts";
import { aKey, asker } from "./program-key.ts";
import { aTestServer, type TestServer } from "./test-server.ts";

// Wherever the program logs a fault, the fault's own text may quote a citizen: PostgreSQL puts the row into its message. Here each
// table in turn throws exactly that, and the log has to name the fault without it.

const name = "Ratna Puspitawati";
const born = "14021990";
const phone = "+6281298765432";
const personal = [name, "Ratna", "Puspitawati", born, "1990-02-14", "81298765432"];

let log: ReturnType<typeof aLog>;
let server: TestServer;
beforeEach(async () => {
  log = aLog();
  server = await aTestServer("2017-08-01T09:00:00+07:00", {}, log.log);
});
afterEach(() => server.close());

/** From now on `table` throws at each `when`, quoting a person as PostgreSQL quotes a row. */
async function breaks(table: string, when: string): Promise<() => Promise<void>> {
  await server.pool.query(`
    create or replace function quotes_somebody() returns trigger language plpgsql as $$ begin
      raise exception 'no place for ${name}, born ${born}' using errcode = '23514',
        detail = 'Failing row contains (${name}, 1990-02-14, ${phone}).', hint = '${name}', constraint = 'a_test_breaks_it';
    end $$;
    create trigger broken_by_a_test before ${when} on ${table} for each row execute function quotes_somebody()`);
  return async () => void (await server.pool.query(`drop trigger broken_by_a_test on ${table}`));
}

/** The program has logged this sentence, with the fault by its state and constraint. */
const logged = (what: string) =>
  until(`the log to say: ${what}`, () =>
    log.lines().some((line) => {
      const { code, constraint } = (line["err"] ?? {}) as Record<string, unknown>;
      return line["what"] === what && code === "23514" && constraint === "a_test_breaks_it";
    }),
  );
const said = () => personal.filter((word) => log.text().includes(word));
const books = () =>
  deliver(
    server.program.address,
    webhook({ from: phone, text: `#${name}#${born}#07082017`, at: server.program.clock.now() }),
  );

test("a webhook that cannot be written down", async () => {
  const mend = await breaks("message", "insert");
  expect(await books()).toBe(500);
  await logged("a webhook could not be written down");
  expect(said()).toEqual([]);
  await mend();
  expect(await books()).toBe(200);
});

test("a message that cannot be answered, until it is set aside", async () => {
  await breaks("booking", "insert");
  expect(await books()).toBe(200);
  await logged("message worker error");
  await until("the message to be set aside", async () => {
    const { rows } = await server.pool.query("select from message where set_aside_at is not null");
    return rows.length === 1;
  });
  expect(said()).toEqual([]);
});

test("a letter whose sending cannot be noted", async () => {
  await breaks("letter", "update");
  expect(await books()).toBe(200);
  await logged("outbox worker error");
  expect(said()).toEqual([]);
});

test("a timed act", async () => {
  await breaks("journal", "insert");
  await server.program.jump(Temporal.Instant.from("2017-08-08T09:00:00+07:00"));
  await logged("a timed act failed; it is tried again");
  expect(said()).toEqual([]);
});

test("a heartbeat", async () => {
  await breaks("server", "update");
  await logged("heartbeat error");
  expect(said()).toEqual([]);
});

test("a program's request", async () => {
  const { pool, program } = server;
  const asks = asker(() => program.address, await aKey(String(pool.options.connectionString), program.clock.now()));
  await breaks("booking", "insert");
  const answer = await asks("/offices/bogor/bookings", { name, birth: "1990-02-14", starts: "13:00", service: "new" });
  expect(answer.status).toBe(500);
  await logged("a request failed");
  expect(said()).toEqual([]);
  expect(personal.filter((word) => JSON.stringify(answer.json).includes(word))).toEqual([]);
});

test("a form, and an address with a name in it", async () => {
  await breaks("sign_in_try", "insert");
  const { address } = server.program;
  const form = new URLSearchParams({ login: `${born}@example.id`, password: name });
  const asked = `${address}/console/masuk?next=${encodeURIComponent(name)}`;
  const answer = await fetch(asked, { method: "POST", body: form, headers: { accept: "text/html" } });
  expect(answer.status).toBe(500);
  await logged("a request failed");
  await fetch(`${address}/console/${encodeURIComponent(name)}?cari=${encodeURIComponent(phone)}`);
  expect(said()).toEqual([]);
  const page = await answer.text();
  expect(personal.filter((word) => page.includes(word))).toEqual([]);
});
