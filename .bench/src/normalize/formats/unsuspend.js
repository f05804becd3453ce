/**
 * Pages that React streams carry late parts at the end, in `<div hidden id="S:3">`, and a script
 * moves each to its `<template id="B:3">` (or `P:3`). A page saved before that, or read without
 * scripts, has its article in the hidden part: this moves it.
 */
export function unsuspend($) {
    for (const part of $('div[hidden][id^="S:"]').get()) {
        const number = part.attribs.id?.slice(2);
        const place = $(`template[id="B:${number}"], template[id="P:${number}"]`).first();
        if (place.length === 0)
            continue;
        place.replaceWith($(part).removeAttr('hidden').removeAttr('id'));
    }
}
