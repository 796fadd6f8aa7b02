import { describe, expect, it } from 'vitest';
import { documentOf, sectionsOf } from './bench-report.ts';

const size = '## size: seconds\n\n1 × processor\n\n| a |\n';
const week = '## week: one issue more\n\n| b |\n';

describe('the report of the benches', () => {
  it('keeps the sections of benches that are not run, in the usual order', () => {
    const document = documentOf(new Map([...sectionsOf(week), ['size', size]]));
    expect(sectionsOf(document)).toEqual(new Map(Object.entries({ size, week })));
    expect(document.indexOf(size)).toBeLessThan(document.indexOf(week));
  });

  it('is the same again, whatever section is put in again', () => {
    const document = documentOf(new Map(Object.entries({ week, size })));
    expect(documentOf(sectionsOf(document))).toBe(document);
  });
});
