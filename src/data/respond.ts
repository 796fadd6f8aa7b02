/** Responses of the endpoints in src/pages. */

/** An XML file. */
export function xmlFile(text: string): Response {
  return textFile(text, 'application/xml');
}

/** A value as a JSON file. */
export function jsonFile(value: object): Response {
  return textFile(`${JSON.stringify(value)}\n`, 'application/json');
}

/** A text file. */
export function textFile(text: string, type = 'text/plain'): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

/**
 * A file of any kind.
 * @param type media type, with charset if it is text
 */
export function anyFile(content: string | Uint8Array, type: string): Response {
  return new Response(content as string | Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
}
