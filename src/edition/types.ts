/** What an edition must define. An edition imports nothing of the project but these types. */

/** The newsletter's names and words. */
export interface EditionEntry {
  name: string;
  /** One character on the seal beside the name. */
  seal: string;
  /** Latin name: prefix of citation keys. */
  key: string;
  /** What it is about: `产业园区` in `产业园区动态档案`. */
  subject: string;
  /** The same in short: `园区` in `江苏省的园区动态`. */
  subjectShort: string;
  /** One line about the site: description of the home page, manifest, `llms.txt`. */
  tagline: string;
  /** On the site's picture for shared links, below the name. */
  motto: string;
  /** Above the headline of the home page. */
  kicker: string;
  /** Headline of the home page, in two lines. */
  headline: readonly [string, string];
  /** Below the headline: what a reader finds in it. */
  question: string;
  /** The newsletter in a few words, on the page about the archive. The names of the sections follow it. */
  about: string;
  /** Who published it. */
  origin: string;
  /** The publisher's site; null if it has none. */
  originUrl: string | null;
  /** The newsletter's own terms of use. */
  notice: string;
}

/** A section of the newsletter; its items form one collection. */
export interface SectionEntry {
  /** Collection of its items: folder in `content/`, first part of their addresses. Latin letters. */
  id: string;
  /** The heading in the newsletter. Also the value of `section` in the data. */
  name: string;
  /** One short word: navigation, filters, counts. */
  label: string;
  /** Finds the section in a numbered heading that does not use its name. */
  heading: RegExp;
  /** Number of headlines of the newest issue on the home page. */
  headlines: number;
  /**
   * Whether its items are policies of an authority. A policy has an issuer, a level and a horizon; a sum in it is a
   * target; it names no investors, is neither a batch nor a duplicate, and is national if it names no place.
   */
  policies: boolean;
  /** The picture shown where an item's link is shared: that of its industry or of its section. */
  picture: 'industry' | 'section';
  /** Stage of its items unless their words clearly say otherwise; `DEFAULT_STAGE` if absent. */
  stage?: string;
}

/** An industry's name, and a form of two to four characters for narrow columns. */
export interface IndustryEntry {
  label: string;
  short: string;
}

/** Characters that open the parts of an item in an issue's text. */
export interface Marks {
  /** Before a title. */
  title: string;
  /** Before a title in texts without that mark: any of these characters. */
  otherTitles: string;
  /** Before a body, each of these characters. */
  body: string;
  /** Before a body at the beginning of a line only: inside a line they mark lists. */
  bodyAtLineStart: string;
}
