/** The thread that makes the postings, which take as long as all else of the index, while pages are made beside it. */
import { parentPort, workerData } from 'node:worker_threads';
import { type FieldTexts, postingsOf } from '../search/build/search-postings.ts';

parentPort?.postMessage(postingsOf(workerData as FieldTexts[]));
