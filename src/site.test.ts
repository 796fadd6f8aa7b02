import { describe, expect, it } from 'vitest';
import { contactLink, normalizeBase, siteFrom } from './site.ts';

describe('site configuration', () => {
  it('brings every way of writing a base path into one form', () => {
    for (const path of ['weekly', '/weekly', 'weekly/', '/weekly/', ' //weekly// ']) {
      expect(normalizeBase(path)).toBe('/weekly/');
    }
    expect(normalizeBase(undefined)).toBe('/');
    expect(normalizeBase('/')).toBe('/');
    expect(normalizeBase('/a/b')).toBe('/a/b/');
  });

  it.each([
    ['周报', '/%E5%91%A8%E6%8A%A5/'],
    ['/%E5%91%A8%E6%8A%A5/', '/%E5%91%A8%E6%8A%A5/'],
    ['/园区/park weekly', '/%E5%9B%AD%E5%8C%BA/park%20weekly/'],
    ['/é😀/', '/%C3%A9%F0%9F%98%80/'],
  ])('percent-encodes a base path once: %s', (path, encoded) => {
    expect(normalizeBase(path)).toBe(encoded);
  });

  it('keeps only the origin of the configured address', () => {
    expect(siteFrom({ SITE_URL: 'https://example.org/x/' }).origin).toBe('https://example.org');
  });

  it('says what to do when the address is none', () => {
    expect(() => siteFrom({ SITE_URL: 'example' })).toThrow(/SITE_URL.*https:\/\//);
  });

  it('keeps pages for reading without a network unless that is switched off', () => {
    expect(siteFrom({}).offline).toBe(true);
    expect(siteFrom({ OFFLINE: 'off' }).offline).toBe(false);
    expect(() => siteFrom({ OFFLINE: 'no' })).toThrow(/OFFLINE.*on or off/);
  });

  it('treats a blank number as unset', () => {
    expect(siteFrom({ ICP_NUMBER: '  ' }).icp).toBeNull();
    expect(siteFrom({ MAP_APPROVAL: 'GS(2023)1号' }).mapApproval).toBe('GS(2023)1号');
  });

  it('takes a number and a mail address with the words that pages put before them', () => {
    expect(siteFrom({ MAP_APPROVAL: '审图号：GS(2023)1号' }).mapApproval).toBe('GS(2023)1号');
    expect(siteFrom({ CONTACT: 'mailto:a@example.org' }).contact).toBe('a@example.org');
  });

  it('links a mail address as mail and a web address as itself', () => {
    expect(contactLink('a@example.org')).toBe('mailto:a@example.org');
    expect(contactLink('https://example.org/')).toBe('https://example.org/');
  });

  it('names the page in a mail, in an issue of a repository, and in a form that asks for it', () => {
    const subject = '报告错误：/about/';
    const words = encodeURIComponent(subject);
    expect(contactLink('a@example.org', subject)).toBe(`mailto:a@example.org?subject=${words}`);
    const repository = 'https://github.com/owner/weekly';
    expect(contactLink(repository, subject)).toBe(`${repository}/issues/new?title=${words}`);
    expect(contactLink(`${repository}.git`, subject)).toBe(`${repository}/issues/new?title=${words}`);
    expect(contactLink('https://example.org/form?about={subject}', subject)).toBe(
      `https://example.org/form?about=${words}`,
    );
    expect(contactLink('https://example.org/form', subject)).toBe('https://example.org/form');
  });
});
