/** Elements that begin and end a line of text (HTML Living Standard §15.3, `display: block`). */
export const blockElements = new Set(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol option
  p pre section select summary table tbody td tfoot th thead title tr ul video audio`.split(/\s+/));
