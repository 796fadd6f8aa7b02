import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, mondayOf } from '../../src/text/calendar.ts';

/**
 * A content folder with the archive's own files, filled up to `size` issues with older issues of one item each. It
 * shows how the length of an archive affects its pages.
 */
export function longArchive(content: string, size: number, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(content, folder, { recursive: true });
  const issue = readFileSync(join(content, 'issues/2024-w10.mdx'), 'utf8');
  const item = readFileSync(join(content, 'policies/2024-w10-13.mdx'), 'utf8');
  mkdirSync(join(folder, 'policies'), { recursive: true });
  const own = readdirSync(join(content, 'issues')).length;
  for (let n = 0; n < size - own; n++) {
    const year = 2022 - Math.floor(n / 50);
    const week = 50 - (n % 50);
    const id = `${year}-w${String(week).padStart(2, '0')}`;
    const monday = mondayOf(id);
    writeFileSync(
      join(folder, `issues/${id}.mdx`),
      issue
        .replace(/^seed: .*$/m, `seed: ${id}.txt`)
        .replace(/^sha256: .{6}/m, `sha256: ${String(n).padStart(6, '0')}`)
        .replace(/^title: .*$/m, `title: 园区周报 ${year}年第${week}周`)
        .replace(/^from: .*$/m, `from: ${monday}`)
        .replace(/^to: .*$/m, `to: ${addDays(monday, 6)}`),
    );
    writeFileSync(
      join(folder, `policies/${id}-01.mdx`),
      item.replace(/^issue: .*$/m, `issue: ${id}`).replace(/^position: .*$/m, 'position: 1'),
    );
  }
  return folder;
}
