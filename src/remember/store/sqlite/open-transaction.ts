import type { Database } from 'libsql';

/**
 * A transaction as long as whoever has begun it believes that it is there. Where the disk is full or
 * fails, SQLite takes it back by itself (https://sqlite.org/lang_transaction.html §3): what others are
 * still doing in it would be done outside of it, and stay.
 */
export class OpenTransaction {
  readonly #database: Pick<Database, 'inTransaction'>;
  #isOpen = false;
  #fault: unknown = null;

  constructor(database: Pick<Database, 'inTransaction'>) {
    this.#database = database;
  }

  /**
   * Has a statement run.
   *
   * @throws what has ended the transaction, until that is rolled back
   */
  hold<Answer>(sql: string, run: () => Answer): Answer {
    if (sql === 'rollback') this.#isOpen = false;
    if (this.#isOpen && !this.#database.inTransaction) throw this.#fault;
    try {
      const answer = run();
      if (sql.startsWith('begin')) this.#isOpen = true;
      if (sql === 'commit') this.#isOpen = false;
      return answer;
    } catch (error) {
      this.#fault = error;
      throw error;
    }
  }
}
