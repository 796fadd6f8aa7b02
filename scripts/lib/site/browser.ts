/**
 * A Chromium for tests and commands: an installed one where there is one, else the one that the npm package
 * @sparticuz/chromium ships, with the libraries that a bare Linux lacks.
 */
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const candidates = [
    ...(process.env.CHROMIUM ? [process.env.CHROMIUM] : []),
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...PLACES,
  ];
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function shipped(): Promise<string> {
  // The package unpacks into the temporary folder; one of our own is ours to run, whoever ran before.
  const folder = join(process.cwd(), '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: Chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
    const pack = join(process.cwd(), 'node_modules', '@sparticuz', 'chromium', 'bin');
    await inflate(join(pack, 'al2023.tar.br'));
    setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
    const executable = await Chromium.executablePath();
    // Its own font list names folders of a cloud service; without any font pages crash.
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(fonts, fontList([join(folder, 'fonts'), '/usr/share/fonts'], join(folder, 'fonts-cache')));
    process.env.FONTCONFIG_FILE = fonts;
    return executable;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontList(folders: readonly string[], cache: string): string {
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${cache}</cachedir></fontconfig>\n`;
}

/** Launches the browser; whoever calls closes it. @param args more switches for the command line */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = installed() ?? (await shipped());
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...args],
  });
}
