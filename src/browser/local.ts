/** An address below the site's root, wherever that is. */
export function local(url: string): string {
  return import.meta.env.BASE_URL + url.replace(/^\//, '');
}
