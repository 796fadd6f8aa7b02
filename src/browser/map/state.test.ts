import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MapState, MEASURES, readState, WHOLE, writeState } from './state.ts';

const read = (query: string) => readState(new URLSearchParams(query));

describe('the state of the map in the address', () => {
  it('is empty for the whole country without filters', () => {
    expect(writeState(WHOLE)).toBe('');
    expect(read('')).toEqual(WHOLE);
  });

  it('is read as it was written', () => {
    const code = fc.constantFrom('', '320000', '320583');
    const state = fc.record<MapState>({
      by: fc.constantFrom(...MEASURES),
      collection: fc.constantFrom('', 'projects'),
      industry: fc.constantFrom('', 'new-energy'),
      stage: fc.constantFrom('', 'signed'),
      from: fc.constantFrom('', '2023-w01'),
      to: fc.constantFrom('', '2023-w41'),
      region: code,
      at: fc.constantFrom('', '320500', '310000'),
      view: fc.constantFrom(null, [1.5, 600.2, 400] as const, [64, 1000.1, 0.5] as const),
    });
    fc.assert(
      fc.property(state, (one) => {
        expect(read(writeState(one))).toEqual(one);
      }),
    );
  });

  it.each([
    'by=money&region=Jiangsu&at=1',
    'view=1,2',
    'view=0.2,100,100',
    'view=NaN,1,1',
    'view=2,3,4,5',
    'industry=%3Cscript%3E&from=%27%22',
  ])('ignores invalid values (%s)', (query) => {
    expect(read(query)).toEqual(WHOLE);
  });

  it('of a province as a place is that of a click on it; a municipality is a place, too', () => {
    expect(read('at=320000')).toEqual(read('region=320000'));
    expect(read('at=310000')).toMatchObject({ at: '310000', region: '' });
  });

  it('is short and easy to read', () => {
    expect(writeState({ ...WHOLE, industry: 'auto', region: '320000', view: [9.123, 900.44, 500] })).toBe(
      '?industry=auto&region=320000&view=9.123,900.44,500',
    );
  });
});
