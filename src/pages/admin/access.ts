import { html } from '../html.ts';
import { href, type Look } from '../look.ts';
import { adminFrame } from './frame.ts';

/** Shown while no token is set: how to switch the admin on. */
export function adminOffPage(look: Look): string {
  return adminFrame(
    look,
    'The admin is off',
    null,
    html`<p>It is switched on by a secret of at least 16 characters in the environment of the server, for example:</p>
<pre><code>PRESSRUN_ADMIN_TOKEN=$(openssl rand -hex 24) npx pressrun serve</code></pre>`,
  );
}

/** Asks for the token. @param problem what was wrong with the last try; null at the first */
export function loginPage(look: Look, problem: string | null): string {
  return adminFrame(
    look,
    'Log in',
    null,
    html`<form class="search login" method="post" action="${href(look, 'admin/login')}">
${problem !== null && html`<p class="alert" role="alert">${problem}</p>`}
<label for="token">Admin token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Log in</button>
</form>`,
  );
}
