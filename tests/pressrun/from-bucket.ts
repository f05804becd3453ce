import type { PressSettings } from '../../src/pressrun/settings.ts';
import type { BucketServer } from '../bucket-server.ts';
import { PublicationFolder } from './publication-folder.ts';

/** A publication whose articles lie in the bucket, below `news/`. */
export class FromBucket extends PublicationFolder {
  readonly #server: BucketServer;

  constructor(server: BucketServer) {
    super();
    this.#server = server;
  }

  override settings(): PressSettings {
    const settings = super.settings();
    const { bucket, access } = this.#server;
    const articles = { ...settings.articles, folder: `s3://${bucket}/news` };
    return { ...settings, articles, buckets: access };
  }
}
