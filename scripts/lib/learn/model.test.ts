import { expect, it } from 'vitest';
import { committedModel, parseModel, readCurves, writeModel } from '../../../src/facts/model.ts';
import { goldStamp } from './labelled.ts';

it('the committed model was learned from the labels in gold/: npm run learn', () => {
  expect(committedModel().stamp).toBe(goldStamp('gold'));
});

it('the committed curves were learned from the labels as they are: npm run evaluate -- --report', () => {
  expect(readCurves().stamp).toBe(goldStamp('gold'));
});

it('a model is the same after it was written and read', () => {
  const { curves, ...model } = committedModel();
  expect(parseModel(writeModel(model))).toEqual(model);
  expect(Object.keys(curves ?? {})).toContain('eachCompany');
});

it('a line that is none of a model is named', () => {
  expect(() => parseModel('stamp\tx\nweather\tsunny\t1\n')).toThrow('model.tsv:2');
});
