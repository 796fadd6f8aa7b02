/** A subject with at least this many items has figures and ranks. For fewer, a sentence is enough. */
export const ENOUGH_ITEMS = 10;
