import type { Instant } from '../../article.ts';
import type { Problem } from '../../problem.ts';
import { kindsOfChanges, type RunReport } from '../../report.ts';
import { minuteOf } from '../dates.ts';
import { type Html, html } from '../html.ts';
import { href, type Look } from '../look.ts';
import { adminFrame } from './frame.ts';

/** What the page of the runs shows. */
export interface RunsView {
  readonly runs: readonly RunReport[];
  readonly problems: readonly Problem[];
  readonly nextRun: Instant | null;
  /** A run that goes on right now. */
  readonly isRunning: boolean;
  /** What a dry run has found that a run would do. */
  readonly rehearsal: RunReport | null;
}

/** Runs: the last ones, what stands in the way of articles, and a way to start one. */
export function runsPage(look: Look, view: RunsView): string {
  return adminFrame(
    look,
    'Runs',
    'Runs',
    html`<section class="panel" id="live" data-live="${href(look, 'api/runs/live')}"${view.isRunning && html` data-running`}>
<form method="post" action="${href(look, 'admin/runs')}">
<button name="kind" value="now">Regenerate now</button>
<button class="quiet" name="kind" value="dry">Dry run</button>
<label><input type="checkbox" name="force" value="yes"> even if most articles have vanished</label>
</form>
<progress hidden aria-label="Progress of the run"></progress>
<p class="meta" role="status">${
      view.isRunning
        ? 'A run is going on.'
        : view.nextRun === null
          ? 'No run is scheduled.'
          : html`Next run: ${minuteOf(look, view.nextRun)}`
    }</p>
</section>
${view.rehearsal === null ? problemList(view.problems, view.runs[0]?.counts.problems) : rehearsal(view.rehearsal)}
<section aria-labelledby="last"><h2 id="last">Last runs</h2>
${view.runs.length === 0 ? html`<p class="empty">There was no run yet.</p>` : html`<ol class="runs">${view.runs.map(run => runLine(look, run))}</ol>`}
</section>`,
  );
}

function rehearsal(report: RunReport): Html {
  const { written } = report.counts;
  return html`<section class="panel" aria-labelledby="dry"><h2 id="dry">A run now would…</h2>
<p>${written === 0 ? 'change no document.' : `write ${counted(written, 'document')}.`}</p>
${changeList(report)}${problemList(report.problems, report.counts.problems)}</section>`;
}

/** Lines of a list that a page shows: a run may change a whole collection. */
const shownAtMost = 100;

/**
 * Problems as a table of what to open, what is wrong and how to fix it.
 *
 * @param count how many there are, where these are only the first
 */
export function problemList(problems: readonly Problem[], count = problems.length): Html {
  const shown = problems.slice(0, shownAtMost);
  if (problems.length === 0) return html`<p class="fine">No problems.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Problems"><table class="problems"><caption>${counted(count, 'problem')}${count > shown.length && `, the first ${shown.length}`}</caption>
<thead><tr><th scope="col">Where</th><th scope="col">What</th><th scope="col">How to fix it</th></tr></thead>
<tbody>${shown.map(
    ({ where, what, fix }) =>
      html`<tr><th scope="row"><code>${where}</code></th><td>${what}</td><td>${fix}</td></tr>`,
  )}</tbody></table></div>`;
}

function runLine(look: Look, run: RunReport): Html {
  const seconds = (Date.parse(run.finished) - Date.parse(run.started)) / 1000;
  return html`<li><details${run.changes.length === 0 && run.problems.length === 0 && html` class="plain"`}>
<summary><span class="outcome ${run.outcome}">${run.outcome}</span> <span>#${run.number}</span> ${minuteOf(look, run.started)}
<span class="meta">${run.trigger}, ${seconds.toFixed(1)} s${summaryOf(run).map(part => `, ${part}`)}</span></summary>
${changeList(run)}
${run.problems.length > 0 && problemList(run.problems, run.counts.problems)}
<p class="meta">${counted(run.counts.files, 'file')}, ${run.counts.read} read, ${run.counts.normalized} normalized; ${counted(run.counts.published, 'article')} published in ${counted(run.counts.feeds, 'feed')}; ${run.counts.written} of ${counted(run.counts.documents, 'document')} written. ${Object.entries(
    run.steps,
  )
    .map(([step, milliseconds]) => `${step} ${milliseconds} ms`)
    .join(', ')}</p>
${
  run.slowest.length > 0 &&
  html`<p class="meta">Slowest: ${run.slowest.map(({ path, milliseconds }, at) => html`${at > 0 && ', '}<code>${path}</code> ${milliseconds} ms`)}</p>`
}
</details></li>
`;
}

function summaryOf({ counts }: RunReport): string[] {
  const kinds = kindsOfChanges(counts.kinds);
  return counts.problems === 0 ? kinds : [...kinds, counted(counts.problems, 'problem')];
}

function changeList({ changes, counts }: Pick<RunReport, 'changes' | 'counts'>): Html | null {
  if (changes.length === 0) return null;
  const more = counts.changes - shownAtMost;
  return html`<ul class="changes">${changes
    .slice(0, shownAtMost)
    .map(
      ({ kind, title, path, why }) =>
        html`<li><span class="kind">${kind}</span> ${title} <code>${path}</code>${why !== null && html` <span class="meta">${why}</span>`}</li>`,
    )}</ul>${more > 0 && html`<p class="meta">${counted(more, 'more change')}</p>`}`;
}

/** `1 file`, `3 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
