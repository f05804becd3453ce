/** What a server tells of an object, with or without its bytes. */
export interface ObjectFacts {
  readonly ETag?: string | undefined;
  readonly LastModified?: Date | undefined;
}

/** Differs whenever the bytes may: the ETag without its quotes, where there is one. */
export function stampOf({ ETag, LastModified }: ObjectFacts): string {
  return ETag?.replaceAll('"', '') ?? String(LastModified?.getTime());
}
