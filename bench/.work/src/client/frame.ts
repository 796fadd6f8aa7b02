/** What every page gets from a script: the light/dark switch, the key to the search, copying. */

const root = document.documentElement;

function dark(): boolean {
  return (
    (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
  );
}

const theme = document.querySelector<HTMLButtonElement>('.theme');
if (theme) {
  theme.hidden = false;
  theme.ariaPressed = String(dark());
  theme.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    theme.ariaPressed = String(dark());
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // A browser that stores nothing still switches for this page.
    }
  });
}

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
  const input = document.querySelector<HTMLInputElement>('main input[name=q], .top input');
  if (input) {
    event.preventDefault();
    input.focus();
  }
});

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = button.dataset.copy;
    const text = source ? document.getElementById(source)?.textContent : location.href.replace(/[?#].*/, '');
    try {
      await navigator.clipboard.writeText(text ?? '');
      button.textContent = '已复制';
    } catch {
      button.textContent = '请手动复制';
    }
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}
