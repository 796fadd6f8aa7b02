/** When two ways of writing a company's name mean the same company. */

const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|集团有限公司|控股集团|有限公司|股份公司|集团公司|控股公司|总公司|公司|集团|控股|股份)$/;
const BRACKETS = /[（(【[][^）)】\]]*[）)】\]]/g;

/**
 * A key under which the ways of writing one company's name meet: without legal form, brackets and
 * blanks, in one width and case. Never shorter than two characters, so that no name vanishes.
 */
export function companyKey(name: string): string {
  let key = name.normalize('NFKC').replace(BRACKETS, '').replace(/\s+/g, '').toLowerCase();
  for (;;) {
    const shorter = key.replace(LEGAL_FORM, '');
    if (shorter === key || [...shorter].length < 2) return key;
    key = shorter;
  }
}
