/** The files of /data/, and their checksums. */
import { checksums, type DataFile } from '../../data/data-files.ts';
import { published } from '../../data/published.ts';
import { binaryFile, textFile } from '../../data/respond.ts';

const CHECKSUMS = 'SHA256SUMS';

export async function getStaticPaths() {
  const { files } = await published();
  return [
    { params: { file: CHECKSUMS }, props: { file: undefined } },
    // The years that are over stay as they are.
    ...files.map((file) => ({ params: { file: file.name }, props: { file }, cacheKey: file.sha256 })),
  ];
}

export async function GET({ props: { file } }: { props: { file: DataFile | undefined } }) {
  if (file) return binaryFile(file.bytes, file.type);
  return textFile(checksums((await published()).files));
}
