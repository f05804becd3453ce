import type { Ddl } from '../migrations/ddl.ts';

/** Where the database tells of each new edition. */
export const channel = 'pressrun_edition';

/**
 * Text is compared by its bytes, as SQLite does, whatever the locale of the database: the order of
 * entries in a feed must not depend on it.
 */
export const postgresDdl: Ddl = {
  types: { text: 'text collate "C"', blob: 'bytea' },
  news: [
    `create function tell_edition() returns trigger language plpgsql as $$
      begin
        perform pg_notify('${channel}', new.number::text);
        return null;
      end
    $$`,
    `create trigger tell_edition after insert on editions
      for each row execute function tell_edition()`,
  ],
};
