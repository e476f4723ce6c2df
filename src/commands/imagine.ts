import type { MigrationEvent } from "../machines/events/events";
import { foldForest } from "../machines/forest/fold-forest";
import { foldPool } from "../machines/pool/fold-pool";
import { emptyPool } from "../machines/pool/pool-part";
import type { Happened } from "../machines/stored-event";
import { pathOfPool } from "../paths/catalogue";
import { ruleBook } from "../rules/rule";
import type { MigrationRoom } from "./room";

/** The room as it would be after these events. Nothing is stored: steps are judged as things would stand. */
export function imagine<R extends MigrationRoom>(room: R, events: readonly Happened<MigrationEvent>[]): R {
  return events.reduce((so, { pool: name, event }, index) => {
    const logged = {
      event,
      pool: name,
      seq: room.forest.seq + index + 1,
      actor: room.by.person,
      at: room.now,
      activity: null,
      said: "",
      as: "",
      book: ruleBook,
    };
    const touched = name !== null && (!so.pool || so.pool.name === name);
    const pool = touched ? foldPool(so.path, so.pool ?? emptyPool(name), logged) : so.pool;
    const path = pathOfPool(so.path, pool?.companion ?? null);
    return { ...so, path, pool, forest: foldForest(so.path, so.forest, logged) };
  }, room);
}
