export type * from '../../src/edition/types.ts';
