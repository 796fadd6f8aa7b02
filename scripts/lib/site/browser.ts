/**
 * A Chromium for tests and commands: an installed one if there is one, else the one that the npm package
 * @sparticuz/chromium ships, with the libraries that a bare Linux lacks.
 */
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  const folder = join(process.cwd(), '.cache', 'chromium');
  const { default: Chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  if (!existsSync(folder)) {
    // The package unpacks into the temporary folder, where files of another user may be in the way. Use a folder of the
    // project, and name it once it is complete: another process may unpack at the same time, or this one be killed.
    const part = `${folder}.${process.pid}`;
    mkdirSync(part, { recursive: true });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = part;
    try {
      await inflate(join(process.cwd(), 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
      await Chromium.executablePath();
      renameSync(part, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      rmSync(part, { recursive: true, force: true });
    }
  }
  setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
  // The package's font list names folders of a cloud service, and without any font pages crash.
  const fonts = join(folder, 'fonts.conf');
  const draft = `${fonts}.${process.pid}`;
  writeFileSync(draft, fontList([join(folder, 'fonts'), '/usr/share/fonts'], join(folder, 'fonts-cache')));
  renameSync(draft, fonts);
  process.env.FONTCONFIG_FILE = fonts;
  return join(folder, 'chromium');
}

function fontList(folders: readonly string[], cache: string): string {
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${cache}</cachedir></fontconfig>\n`;
}

/** Launches the browser; the caller closes it. @param args more switches for the command line */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = installed() ?? (await shipped());
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...args],
  });
}
