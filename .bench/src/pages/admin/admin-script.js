/** Starts runs without leaving the page and shows how far they are. Without it the forms work too. */
export const adminScript = `const live = document.getElementById('live');
if (live) {
  const form = live.querySelector('form');
  const bar = live.querySelector('progress');
  const status = live.querySelector('[role=status]');
  const follow = () => {
    bar.hidden = false;
    const events = new EventSource(live.dataset.live);
    events.addEventListener('progress', event => {
      const { step, done, total } = JSON.parse(event.data);
      status.textContent = total === null ? step : step + ' ' + done + ' of ' + total;
      if (total === null) bar.removeAttribute('value');
      else { bar.max = total; bar.value = done; }
    });
    events.addEventListener('finished', () => { events.close(); location.assign(location.pathname); });
    events.addEventListener('failed', event => {
      events.close();
      bar.hidden = true;
      status.textContent = JSON.parse(event.data).message;
    });
  };
  form.addEventListener('submit', async event => {
    if (event.submitter && event.submitter.value === 'dry') return;
    event.preventDefault();
    status.textContent = 'Starting…';
    const response = await fetch(live.dataset.live.replace(/\\/live$/, ''), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ force: form.elements.force.checked }),
    });
    if (response.ok) follow();
    else status.textContent = (await response.json()).what;
  });
  if ('running' in live.dataset) follow();
}
`;
