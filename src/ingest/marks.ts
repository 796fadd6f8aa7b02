/** The marks that stand before titles and bodies; wobbles of the same shapes are understood too. */
export const TITLE_MARK = /^[●⬤⚫•◉]\s*/u;
export const BODY_MARK = /^[█■▉▊▋▇◼⬛▪]\s*/u;

/** A body mark inside a line: the body begins there, what stands before it ends a lead. */
export const INNER_BODY_MARK = /(?<=\S)\s*(?=[█■▉▊▋▇◼⬛])/u;
