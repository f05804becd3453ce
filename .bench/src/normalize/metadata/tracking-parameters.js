/** Query parameters that tell where a reader came from and change nothing on the page. */
export const trackingParameters = [
    /^utm_/i,
    /^(?:fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|wickedid|cmpid|ns_campaign|ns_mchannel|s_kwcid|ref_src|ref_url|_ga|_gl|srsltid)$/i,
];
export function isTracking(name) {
    return trackingParameters.some(pattern => pattern.test(name));
}
