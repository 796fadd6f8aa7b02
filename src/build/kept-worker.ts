/** The thread that looks at a former build's files, while the content is read. */
import { parentPort, workerData } from 'node:worker_threads';
import { breakSeal } from './kept-files.ts';

parentPort?.postMessage(breakSeal(...(workerData as Parameters<typeof breakSeal>)));
