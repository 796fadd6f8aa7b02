/** The one function of mapshaper that is used here; the package ships no types. */
declare module 'mapshaper' {
  /** Runs commands on files held in memory; resolves to the files that they would have written. */
  export function applyCommands(
    commands: string,
    input: Readonly<Record<string, string>>,
  ): Promise<Record<string, Uint8Array | string>>;
}
