/** Put before everything else: what is called by whatever runs leaves a trace. */
export const watch = `
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch'])
    window[name] = () => { window.ran = name };
`;

/**
 * Looks through the page as a script of ours: what is there that runs, frames, sends or stands in
 * the place of what scripts go by. Every event that a handler could wait for is sent to everything.
 *
 * @param forms how many the page has of its own
 */
export const findingsBeside = (forms: number): string => `(async () => {
  const found = [];
  const body = document.querySelector('main') ?? document.body;
  const events = ['click', 'focus', 'blur', 'mouseover', 'pointerenter', 'keydown', 'input', 'error',
    'load', 'toggle', 'animationend', 'transitionend', 'submit', 'begin', 'wheel', 'scroll'];
  document.addEventListener('click', event => event.preventDefault());
  for (const element of body.querySelectorAll('*')) {
    for (const name of events) element.dispatchEvent(new Event(name, { cancelable: true, bubbles: name === 'click' }));
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(element.outerHTML);
      if (/^(?:href|src|action|formaction|poster|cite|data|xlink:href)$/.test(name)) {
        const { protocol } = new URL(value, document.baseURI);
        const isReader = value.startsWith('feed:https://gazette.example/');
        const isRaster = /^data:image\\/(?:png|jpeg|gif|webp|avif);base64,/.test(value);
        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) && !isRaster && !isReader) found.push(element.outerHTML);
      }
    }
    if (element.shadowRoot !== null) found.push('shadow root of ' + element.outerHTML);
  }
  for (const element of document.querySelectorAll(':is(.article, .body) :is(script, style, iframe, frame, object, embed, form, input, button, textarea, select, link, meta, base, svg, template, dialog, portal, slot)'))
    found.push(element.outerHTML);
  if (document.forms.length !== ${forms} || window.length > 0) found.push('forms or frames');
  for (const name of ['getElementById', 'cookie', 'location', 'body', 'querySelector', 'createElement'])
    if (Object.hasOwn(document, name) && name !== 'location') found.push('clobbered ' + name);
  if (document.getElementById !== Document.prototype.getElementById) found.push('clobbered document');
  for (const element of body.querySelectorAll('.body [id], .body [name]'))
    if (!/^note-/.test(element.id) || element.hasAttribute('name')) found.push(element.outerHTML);
  await new Promise(resolve => setTimeout(resolve, 50));
  if (window.ran !== undefined) found.push('ran ' + window.ran);
  return found.slice(0, 5);
})()`;
