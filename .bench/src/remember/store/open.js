import { Kysely, Migrator } from 'kysely';
import { ProblemError } from '../../problem.js';
import { migrations } from './migrations.js';
import { sqlite } from './sqlite.js';
/**
 * Opens the database and brings its tables up to date.
 *
 * @throws ProblemError when it cannot be opened, is no database, or was written by a newer program
 */
export async function openDatabase(file) {
    const database = new Kysely({ dialect: sqlite(file) });
    try {
        await migrate(database);
        return database;
    }
    catch (error) {
        await database.destroy();
        throw error instanceof ProblemError ? error : unusable(file, error);
    }
}
async function migrate(database) {
    const provider = { getMigrations: async () => ({ ...migrations }) };
    const migrator = new Migrator({ db: database, provider });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined)
        throw error;
}
function unusable(file, error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes('is missing'))
        return new ProblemError([
            {
                what: 'the database was written by a newer version of Pressrun',
                where: file,
                fix: 'Run that version, or move the file away: it is rebuilt from the articles.',
            },
        ], { cause: error });
    return new ProblemError([
        {
            what: `the database cannot be opened (${message})`,
            where: file,
            fix: 'Mend its permissions, or move the file away: it is rebuilt from the articles.',
        },
    ], { cause: error });
}
