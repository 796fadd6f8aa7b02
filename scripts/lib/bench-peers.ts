/** The same items as plain pages: this project beside Eleventy, Starlight and, where it is installed, Hugo. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArgs, UsageError } from './args.ts';
import { type Archive, readyArchive } from './bench/archive.ts';
import { machine } from './bench/machine.ts';
import { type Cost, type Size, sizeOf } from './bench/measure.ts';
import { installedPeers, type Peer, renderTime } from './bench/peers.ts';
import { figure, median, megabytes, table } from './bench/table.ts';
import type { World } from './console.ts';

export const about = 'item pages alone, beside Eleventy, Starlight and Hugo (if installed)';

const HELP = `npm run bench -- peers [--issues N]… [--runs N] [--json FILE]

  --issues N   two sizes: the difference between them tells what a page costs (default 10 60)
  --runs N     of each build; medians are shown (default 1)
  --json FILE  the figures as JSON
`;

export interface PeerRow {
  name: string;
  /** At the smaller and the larger size. */
  pages: number[];
  costs: Cost[];
  out: Size;
}

async function medianCost(peer: Peer, issues: number, runs: number): Promise<Cost> {
  const archive = archiveOf(issues);
  peer.prepare(issues);
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run++) {
    rmSync(peer.out(archive), { recursive: true, force: true });
    costs.push(await peer.build(archive));
  }
  const of = (key: keyof Cost): number => median(costs.map((cost) => cost[key] ?? 0));
  return { seconds: of('seconds'), cpu: of('cpu'), peak: of('peak') };
}

async function measurePeer(peer: Peer, sizes: readonly number[], runs: number): Promise<PeerRow> {
  const row: PeerRow = { name: peer.name, pages: [], costs: [], out: { files: 0, bytes: 0 } };
  for (const issues of sizes) {
    const archive = archiveOf(issues);
    row.costs.push(await medianCost(peer, issues, runs));
    row.out = sizeOf(peer.out(archive));
    row.pages.push(sizeOf(archive.content).files - issues - 1);
  }
  return row;
}

const archiveOf = (issues: number): Archive => ({
  ...readyArchive(issues),
  out: join('.cache', 'bench', 'peers-dist'),
});

/** What the time of one page goes into. @param rendering ms a page */
export function showParts(own: PeerRow, rendering: number): string {
  const page = slope(own, 'seconds');
  return `Of the ${figure(page)} ms of this project’s page ${figure(rendering)} render it; the other ${figure(page - rendering)} read its content, place it in the archive, and take it Astro’s way from a route to a file.`;
}

/** Milliseconds that one page more costs: without what a build costs by itself. */
function slope({ pages, costs }: PeerRow, key: 'seconds' | 'cpu'): number {
  const [few = 0, many = 1] = pages;
  return (((costs[1]?.[key] ?? 0) - (costs[0]?.[key] ?? 0)) * 1000) / (many - few);
}

/** The figures as a table; ratios are to this project, larger is slower. */
export function showPeers(rows: readonly PeerRow[]): string {
  const [own] = rows;
  const ratio = (row: PeerRow, key: 'seconds' | 'cpu'): string =>
    own ? figure(slope(row, key) / slope(own, key)) : '';
  return table(
    ['', 'pages', 's', 'cpu', 'MB', 'ms a page', 'cpu', 'ratio', 'cpu', 'kB a page'],
    rows.map((row) => {
      const { seconds = 0, cpu = 0, peak = null } = row.costs[1] ?? {};
      const pages = row.pages[1] ?? 1;
      return [
        row.name,
        String(pages),
        ...[figure(seconds), figure(cpu ?? 0), megabytes(peak)],
        ...[
          figure(slope(row, 'seconds')),
          figure(slope(row, 'cpu')),
          ratio(row, 'seconds'),
          ratio(row, 'cpu'),
        ],
        figure(row.out.bytes / pages / 1000),
      ];
    }),
  );
}

export async function run(argv: string[], world: World): Promise<number> {
  const { values } = readArgs(argv, {
    issues: { type: 'string', multiple: true },
    runs: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    world.stdout.write(HELP);
    return 0;
  }
  const install = spawnSync('npm', ['ci', '--prefix', 'bench', '--loglevel=error', '--prefer-offline'], {
    stdio: 'inherit',
  });
  if (install.status !== 0) throw new UsageError('bench/ could not be installed: npm ci --prefix bench');
  const sizes = (values.issues ?? ['10', '60']).map(Number);
  const rows: PeerRow[] = [];
  let rendering = 0;
  for (const peer of installedPeers()) {
    rows.push(await measurePeer(peer, sizes, Number(values.runs ?? 1)));
    if (rows.length === 1) rendering = await renderTime(archiveOf(sizes.at(-1) ?? 0));
    world.stderr.write(`${peer.name} done\n`);
  }
  const [own] = rows;
  const parts = own ? `\n${showParts(own, rendering)}\n` : '';
  world.stdout.write(`${machine()}\n\n${showPeers(rows)}\n${parts}`);
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ machine: machine(), sizes, rows, rendering }, null, 2)}\n`,
    );
  return 0;
}
