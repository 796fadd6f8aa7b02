/** The addresses of the sites that items name as their source. */
export const SOURCES: Readonly<Record<string, string>> = {};

export const PUBLISHERS: readonly string[] = [];
