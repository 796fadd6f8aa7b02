declare module '@adobe/structured-data-validator' {
  /** Checks structured data against the requirements of search engines. */
  export default class Validator {
    /** @param data objects by their type, under the name of the format they were written in */
    validate(data: {
      jsonld: Partial<Record<string, readonly object[]>>;
    }): Promise<{ rootType: string; issueMessage: string; severity: 'ERROR' | 'WARNING' }[]>;
  }
}
