/** Query parameters that tell a site where its reader came from, and name nothing on the page. */
export const trackingParameters = [
    /^utm_/,
    /^(?:fb|g|gb|dc|ms|tt|tw|yc|li_fat|wbra|gbra|ir|s_k)clid$/,
    /^(?:gclsrc|li_fat_id|wbraid|gbraid|srsltid|igshid|igsh|s_cid|s_kwcid|ncid|cmpid|mkt_tok|_ga|_gl)$/,
    /^mc_[ce]id$/,
    /^(?:_hs|hsa_)/,
    /^(?:vero|oly|rb|wicked|trk)_(?:id|conv|anon_id|enc_id|clickid|msg_id)$/,
    /^(?:mtm|pk|piwik|matomo)_/,
    /^__(?:hstc|hssc|hsfp|s|twitter_impression)$/,
    /^ref_(?:src|url)$/,
    /^at_(?:medium|campaign|custom\d|link_\w+|bbc_team|ptr_name|format)$/,
];
/** Cuts the tracking parameters from an address; an address without any stays as it is written. */
export function withoutTracking(url) {
    const names = [...url.searchParams.keys()].filter(name => trackingParameters.some(rule => rule.test(name)));
    if (names.length === 0)
        return url;
    const cut = new URL(url);
    for (const name of names)
        cut.searchParams.delete(name);
    return cut;
}
