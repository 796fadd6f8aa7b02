/** The files of the search index. */
import { binaryFile } from '../../data/respond.ts';
import { dataFiles } from '../../routes/data-files.ts';
import { source } from '../../routes/load.ts';
import { type SearchFile, searchFiles } from '../../search/build/search-files.ts';
import { packAside } from '../../search/build/search-pack.ts';

export async function getStaticPaths() {
  const of = await source();
  return searchFiles(dataFiles(of).dataset, of.archive).map((file) => ({
    params: { file: file.path },
    props: { file },
    ...(file.hashed ? { cacheKey: file.path } : {}),
  }));
}

export async function GET({ props: { file } }: { props: { file: SearchFile } }) {
  const { path, content } = file;
  if (typeof content !== 'string') return binaryFile(content, 'application/octet-stream');
  if (path.endsWith('.z')) return binaryFile(await packAside(content), 'application/octet-stream');
  return binaryFile(Buffer.from(content), 'application/json');
}
