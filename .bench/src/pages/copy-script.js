/** Puts a button beside every feed address that copies it. Without it the address can be selected. */
export const copyScript = `for (const label of document.querySelectorAll('label.copy')) {
  const input = label.querySelector('input');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', 'Copy ' + input.getAttribute('aria-label').toLowerCase());
  button.addEventListener('click', async () => {
    input.select();
    if (navigator.clipboard) await navigator.clipboard.writeText(input.value);
    else document.execCommand('copy');
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  label.after(button);
}
`;
