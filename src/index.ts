/**
 * Pressrun for programs. Everything else in the package is its inside, and may change.
 *
 * Times are ISO 8601 in UTC, durations are in seconds and sizes in bytes where nothing else is
 * said. What an article does not say is null. What a person has to mend is thrown as a
 * `ProblemError` with every problem; any other error is a bug.
 */
import type { RequestListener } from 'node:http';
import type { Article, ArticleFile, Instant } from './article.ts';
import { normalize as normalized } from './normalize/normalize.ts';
import type { RunReport } from './report.ts';

export type {
  Article,
  ArticleFile,
  Attachment,
  CleanHtml,
  Episode,
  Evidence,
  Image,
  Instant,
  LeadImage,
  Person,
  Removal,
} from './article.ts';
export type { LocalFile } from './local-file.ts';
export { type Problem, ProblemError } from './problem.ts';
export type { Change, ChangeKind, RunReport, Trigger } from './report.ts';

/** What normalizing must know of the publication that an article is for. */
export interface NormalizeOptions {
  /** A BCP 47 tag, for articles whose language cannot be told. Default `en`. */
  readonly language?: string;
  /** IANA zone in which a date without a zone is read. Default `UTC`. */
  readonly timeZone?: string;
  /** Absolute address ending in `/`, for relative links in articles without an address of their own. */
  readonly url?: string;
}

/**
 * One file becomes one article: of a page, what is not menu, advertisement, teaser or comment, as
 * HTML that has passed a sanitizer. Pure: nothing is read, fetched or remembered.
 *
 * @param file its path (the ending tells the format), its bytes, and when it was modified
 * @throws ProblemError when it is no article: empty, binary, undecodable, without title or text
 */
export function normalize(file: ArticleFile, options: NormalizeOptions = {}): Article {
  return normalized(file, {
    ...{ language: 'en', timeZone: 'UTC', url: 'http://localhost:8080/' },
    ...options,
  });
}

/** Where a publication is configured beside its `pressrun.yaml`. */
export interface PublicationOptions {
  /** Variables such as `PRESSRUN_SITE_URL`: give `process.env` for what the command goes by. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface RunOptions extends PublicationOptions {
  /** Publish although most articles have vanished. */
  readonly force?: boolean;
  /** Say what a run would change, and change nothing. */
  readonly dryRun?: boolean;
  /** Ends the run where it stands; what was published stays. */
  readonly signal?: AbortSignal;
}

/**
 * Publishes what has changed in a publication, once; waits for a run that is going on.
 *
 * @param folder that `pressrun.yaml` lies in, or would lie in
 * @returns the report; articles that could not be published are among its problems
 * @throws ProblemError when the configuration is wrong, the articles folder cannot be listed, or the
 *   database cannot be used
 */
export async function run(folder: string, options: RunOptions = {}): Promise<RunReport> {
  const { env = {}, force = false, dryRun = false } = options;
  const stop = options.signal ?? new AbortController().signal;
  const [{ planRun }, oneRun, { underLock }, { tellAfterRun }] = await Promise.all([
    import('./cli/plan-run.ts'),
    import('./cli/one-run.ts'),
    import('./remember/store/lock.ts'),
    import('./cli/tell-after-run.ts'),
  ]);
  const { state, settings, request } = await planRun({ cwd: folder, env, stop }, force);
  if (dryRun) return oneRun.dryRun(state, settings, request);
  const unheard = () => undefined;
  const report = await underLock(state, unheard, stop, stop =>
    oneRun.realRun(state, settings, { ...request, stop }),
  );
  if (settings.hubs.length > 0) await tellAfterRun(state, request, { note: unheard });
  return report;
}

export interface AppOptions extends PublicationOptions {
  /** The secret that opens the admin, of 16 characters or more; without one it is off. */
  readonly adminToken?: string;
}

/** A publication that serves itself. */
export interface App {
  /** Answers every request: give it to `createServer` of `node:http`. */
  readonly listener: RequestListener;
  /** When the schedule starts the next run. */
  readonly nextRun: () => Instant | null;
  /**
   * Makes the first run. What was published before is served meanwhile; later runs follow by the
   * schedule and when files change.
   *
   * @returns null where it was stopped before that was done
   * @throws ProblemError when the articles folder cannot be listed
   */
  readonly start: () => Promise<RunReport | null>;
  /** Starts no more runs, gives the one in hand some seconds, and closes the database. */
  readonly stop: () => Promise<void>;
}

/**
 * Makes the server's answers and its runs. It listens on nothing, and logs nothing.
 *
 * @param folder that `pressrun.yaml` lies in, or would lie in
 * @throws ProblemError when the configuration is wrong or the database cannot be used
 */
export async function createApp(folder: string, options: AppOptions = {}): Promise<App> {
  const { env = {}, adminToken = null } = options;
  const [{ readConfig }, { serving }, { default: pino }] = await Promise.all([
    import('./cli/read-config.ts'),
    import('./cli/serving/serving.ts'),
    import('pino'),
  ]);
  const config = await readConfig({ cwd: folder, env });
  return serving({ config, cwd: folder, token: adminToken, log: pino({ level: 'silent' }) });
}
