import type { Cheerio } from 'cheerio';
import type { Document } from 'domhandler';

/**
 * Pages that React streams carry late parts at the end, in `<div hidden id="S:3">`, and a script
 * moves each to its `<template id="B:3">` (or `P:3`). A page saved before that, or read without
 * scripts, has its article in the hidden part: this moves it.
 */
export function unsuspend(tree: Cheerio<Document>): void {
  for (const part of tree.find('div[hidden][id^="S:"]').get()) {
    const number = part.attribs.id?.slice(2);
    const place = tree.find(`template[id="B:${number}"], template[id="P:${number}"]`).first();
    if (place.length === 0) continue;
    delete part.attribs.hidden;
    delete part.attribs.id;
    place.replaceWith(part);
  }
}
