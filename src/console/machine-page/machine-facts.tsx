import { deskWords } from "../../phrasebook/index.ts";
import { ageWords, percentFull, sizeWords } from "./amounts.ts";
import type { MachineProps } from "./machine-props.ts";

/** Versions, disk, what follows the database, and the last backup. */
export function MachineFacts({ asked, real, state, database, place }: MachineProps) {
  const { language } = asked;
  const words = deskWords[language].machine;
  const size = (bytes: number) => sizeWords(language, bytes);
  const age = (seconds: number) => ageWords(words.unit, seconds);
  const backup = place?.backup;
  const facts: [string, string][] = [
    [words.servers, String(state.servers)],
    [words.senders, String(state.senders)],
    [words.version, place?.version ?? ""],
    [words.node, process.versions.node],
    [words.postgres, database.version],
    [words.roles, database.rolesApart ? words.rolesApart : words.oneRole],
    [words.databaseSize, size(database.bytes)],
    [
      words.disk,
      place?.disk
        ? words.diskIs(size(place.disk.free), size(place.disk.size), percentFull(place.disk))
        : words.elsewhere,
    ],
    [
      words.followers,
      database.followers
        .map(({ name, state, lagSeconds }) => words.follower(name, state, age(lagSeconds ?? 0)))
        .join("; ") || words.noFollower,
    ],
    [words.backup, lastBackupWords()],
  ];
  return (
    <section class="card">
      <h2>{words.machine}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );

  function lastBackupWords(): string {
    if (!place?.disk) return words.elsewhere;
    if (!backup) return words.noBackup;
    return words.backupIs(age(real.since(Temporal.Instant.from(backup.madeAt)).total("seconds")), size(backup.bytes));
  }
}
