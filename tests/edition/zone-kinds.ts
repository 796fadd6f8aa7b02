export * from '../../src/edition/zone-kinds.ts';
