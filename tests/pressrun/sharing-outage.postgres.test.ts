import { expect, test } from 'vitest';
import type { PressSettings } from '../../src/pressrun/settings.ts';
import { ProblemError } from '../../src/problem.ts';
import { freshDatabase } from '../postgres.ts';
import { Wire } from '../wire.ts';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

/** A publication that shares what there is to read from the second file on. */
class SharedPlace extends PublicationFolder {
  override settings(): PressSettings {
    return { ...super.settings(), sharedBeyond: 1 };
  }
}

function fill(folder: PublicationFolder): void {
  for (let at = 0; at < 75; at++)
    folder.write(`${at}.md`, markdown(`Article ${at}`, { date: `2026-01-${10 + (at % 20)}` }));
}

test.each<[string, (wire: Wire) => void]>([
  ['the database goes away', wire => wire.cut()],
  ['all connections are ended', wire => wire.sever()],
])(
  'a run during which %s fails in one problem, and the next one does what is left',
  async (_, harm) => {
    const wire = new Wire();
    const address = await wire.to(await freshDatabase());
    using place = new SharedPlace(address);
    using alone = new PublicationFolder();
    for (const folder of [place, alone]) fill(folder);
    let isHarmed = false;
    const broken = await place
      .run({
        queue: address,
        progress: ({ done }) => {
          if (done >= 25 && !isHarmed) harm(wire);
          isHarmed ||= done >= 25;
        },
      })
      .catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(ProblemError);
    expect(broken).toMatchObject({ problems: [{ what: expect.stringMatching(/database/) }] });
    wire.mend();
    const { counts, problems } = await place.run({ queue: address });
    expect({ published: counts.published, problems }).toEqual({ published: 75, problems: [] });
    expect(counts.read).toBeLessThanOrEqual(50);
    await alone.run();
    expect(exportOf(place)).toEqual(exportOf(alone));
  },
);
