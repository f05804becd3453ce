import type { Command } from './command.ts';

/** Every command, in the order in which help prints them. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    usage: '[DIR]',
    meaning:
      'Begin a publication: write a configuration and a first article, and overwrite nothing',
    flags: {
      title: { type: 'string', meaning: 'Name of the publication' },
      url: { type: 'string', meaning: 'Public address' },
      language: { type: 'string', meaning: 'Language of the articles, such as en or pt-BR' },
      author: { type: 'string', meaning: 'Author of articles that name none' },
      articles: { type: 'string', meaning: 'Folder of the article files' },
      yes: { type: 'boolean', meaning: 'Ask nothing, and take the defaults' },
      json: { type: 'boolean', meaning: 'Print what was written as JSON' },
    },
    examples: [
      { line: 'init courier', meaning: 'Ask, and write into the folder courier' },
      { line: 'init --yes --title Courier', meaning: 'Ask nothing, and write into this folder' },
    ],
    load: () => import('./init.ts'),
  },
  {
    name: 'serve',
    usage: '',
    meaning: 'Publish on schedule and when a file changes, and serve the feeds',
    flags: {
      json: { type: 'boolean', meaning: 'Print greeting and log as JSON, an object a line' },
    },
    examples: [
      { line: 'serve', meaning: 'Run, watch and serve until Ctrl-C' },
      { line: 'serve --json', meaning: 'The same, for a program that reads the address' },
    ],
    load: () => import('./serve.ts'),
  },
  {
    name: 'run',
    usage: '',
    meaning: 'Publish what has changed in the articles folder, once, now',
    flags: {
      'dry-run': { type: 'boolean', meaning: 'Say what a run would change, and change nothing' },
      force: {
        type: 'boolean',
        meaning:
          'Publish although most articles have vanished; with --only or --since, read files anew',
      },
      only: {
        type: 'string',
        multiple: true,
        meaning: 'Look at this file or folder alone; may be given more than once',
      },
      since: {
        type: 'string',
        meaning: 'Look at files alone that were modified since a date, or for as long as 12h or 3d',
      },
      json: { type: 'boolean', meaning: 'Print the report as JSON' },
    },
    examples: [
      { line: 'run --dry-run', meaning: 'See what would change' },
      { line: 'run --quiet', meaning: 'Publish, and print only what cron should mail' },
    ],
    load: () => import('./run.ts'),
  },
  {
    name: 'worker',
    usage: '',
    meaning: 'Help runs on other machines to read articles, with the state in PostgreSQL',
    flags: { json: { type: 'boolean', meaning: 'Print the log as JSON, an object a line' } },
    examples: [
      { line: 'worker', meaning: 'Help until Ctrl-C, or SIGTERM; what is in hand is finished' },
      { line: 'worker --quiet', meaning: 'The same, and print warnings only' },
    ],
    load: () => import('./worker.ts'),
  },
  {
    name: 'inspect',
    usage: 'PATH…',
    meaning:
      'Show articles as normalized: each field with where it came from, what was removed and why',
    flags: {
      json: { type: 'boolean', meaning: 'Print one JSON object a line' },
      html: { type: 'string', meaning: 'Write a page that shows file and article side by side' },
    },
    examples: [
      { line: 'inspect articles/first.md', meaning: 'See what is read from a file' },
      {
        line: 'inspect articles/first.md --html first.html',
        meaning: 'File and article in a page',
      },
    ],
    load: () => import('./inspect.ts'),
  },
  {
    name: 'why',
    usage: 'ARTICLE [FEED]',
    meaning: 'Tell why an article is, or is not, in each feed, or in one',
    flags: { json: { type: 'boolean', meaning: 'Print it as JSON' } },
    examples: [
      { line: 'why articles/first.md', meaning: 'Every feed, with the reason' },
      { line: 'why first.md all', meaning: 'One feed; the path may begin in the articles folder' },
    ],
    load: () => import('./why.ts'),
  },
  {
    name: 'import',
    usage: 'SOURCE',
    meaning: 'Write article files from an export, a feed or the folder of a site generator',
    flags: {
      to: { type: 'string', meaning: 'Folder for the files; that of the articles where unset' },
      site: {
        type: 'string',
        meaning: 'Address of the old site, where the source does not say it',
      },
      json: { type: 'boolean', meaning: 'Print what was written and what was not as JSON' },
    },
    examples: [
      { line: 'import wordpress.xml', meaning: 'An export of WordPress, or a feed in a file' },
      {
        line: 'import ghost.json --site https://blog.example/',
        meaning: 'An export of Ghost, which does not say where its site is',
      },
    ],
    load: () => import('./import.ts'),
  },
  {
    name: 'check',
    usage: '[FILE|URL]…',
    meaning:
      "Check feeds, every document of the edition if none is named, against the formats' rules",
    flags: { json: { type: 'boolean', meaning: 'Print one finding a line as JSON' } },
    examples: [
      { line: 'check', meaning: 'Check all that is published' },
      { line: 'check public/rss.xml public/feed.json', meaning: 'Check these files' },
    ],
    load: () => import('./check.ts'),
  },
  {
    name: 'status',
    usage: '',
    meaning: 'Show the last runs, the next one, what stands in the way of articles, and the feeds',
    flags: {
      run: { type: 'string', meaning: 'Show the report of the run of this number alone' },
      last: { type: 'string', meaning: 'Show so many of the last runs, of 1,000 that are kept' },
      json: { type: 'boolean', meaning: 'Print it as JSON' },
    },
    examples: [
      { line: 'status', meaning: 'See how the publication does' },
      { line: 'status --run 1', meaning: 'See what that run changed, and what it took' },
    ],
    load: () => import('./status.ts'),
  },
  {
    name: 'store',
    usage: 'copy FROM TO | rebuild',
    meaning:
      'Copy what is remembered, with ids and dates, between folders and addresses of PostgreSQL; ' +
      'or set a damaged database aside and rebuild it from the articles, with the same ids and dates',
    flags: { json: { type: 'boolean', meaning: 'Print what was done as JSON' } },
    examples: [
      { line: 'store copy .pressrun moved', meaning: 'Keep the state in the folder moved too' },
      { line: 'store rebuild', meaning: 'Go on after the database was damaged' },
    ],
    load: () => import('./store.ts'),
  },
  {
    name: 'config',
    usage: '',
    meaning: 'Show the configuration, each value with where it comes from',
    flags: {
      show: { type: 'boolean', meaning: 'What it does where none of these is given' },
      options: { type: 'boolean', meaning: 'List every option with its default and meaning' },
      schema: { type: 'boolean', meaning: 'Print the JSON Schema of pressrun.yaml, for editors' },
      json: { type: 'boolean', meaning: 'Print it as JSON' },
    },
    examples: [
      { line: 'config', meaning: 'See what a run goes by' },
      { line: 'config --options', meaning: 'See what can be set' },
    ],
    load: () => import('./config.ts'),
  },
  {
    name: 'completion',
    usage: 'bash|zsh|fish',
    meaning: 'Print what makes a shell complete commands and flags',
    flags: { json: { type: 'boolean', meaning: 'Print it as JSON' } },
    examples: [
      { line: 'completion bash > pressrun.bash', meaning: 'Then source that file in ~/.bashrc' },
      { line: 'completion fish > pressrun.fish', meaning: 'For ~/.config/fish/completions/' },
    ],
    load: () => import('./completion.ts'),
  },
];
