import type { PodcastSettings } from './podcast-channel.ts';

/** What the configuration says of how feeds are written. */
export interface RenderSettings {
  /** Minutes for which a copy of a feed is good; agrees with Cache-Control. */
  readonly ttl: number;
  /** The WebSub hub that is told of new editions. */
  readonly hub: string | null;
  readonly cloud: Cloud | null;
  readonly podcast: PodcastSettings;
}

/** Where rssCloud subscribers register. */
export interface Cloud {
  readonly domain: string;
  readonly port: number;
  readonly path: string;
  readonly registerProcedure: string;
  readonly protocol: string;
}
