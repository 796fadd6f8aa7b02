/** From so many items on a subject has figures and ranks; of fewer a sentence says all. */
export const ENOUGH_ITEMS = 10;
