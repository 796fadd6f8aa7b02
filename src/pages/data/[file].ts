/** The files of /data/, and their checksums. */
import { checksums, type DataFile } from '../../data/data-files.ts';
import { anyFile, textFile } from '../../data/respond.ts';
import { dataFiles } from '../../routes/data-files.ts';
import { source } from '../../routes/load.ts';

const CHECKSUMS = 'SHA256SUMS';

export async function getStaticPaths() {
  const { files } = dataFiles(await source());
  return [
    { params: { file: CHECKSUMS }, props: { file: undefined } },
    ...files.map((file) => ({ params: { file: file.name }, props: { file }, cacheKey: file.sha256 })),
  ];
}

export async function GET({ props: { file } }: { props: { file: DataFile | undefined } }) {
  if (file) return anyFile(file.content(), file.type);
  return textFile(checksums(dataFiles(await source()).files));
}
