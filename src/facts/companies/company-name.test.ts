import { describe, expect, it } from 'vitest';
import { namesakes } from '../../gazetteer/index.ts';
import { companyCore } from './company-name.ts';

const core = (name: string) => companyCore(name, (word) => namesakes(word).length > 0);

describe('companyCore', () => {
  it.each([
    '铜仁恒岳竹业有限公司',
    '恒岳竹业集团股份有限公司',
    '恒岳竹业（贵州）有限责任公司',
    '恒岳竹业(铜仁)有限公司',
    '贵州恒岳竹业',
    '德国恒岳竹业集团',
  ])('is 恒岳竹业 for %s', (name) => {
    expect(core(name)).toBe('恒岳竹业');
  });

  it('takes trades away as long as a name remains', () => {
    expect(core('岭远新能源科技有限公司')).toBe('岭远');
    expect(core('新能源科技有限公司')).not.toBe('');
  });

  it('keeps two companies apart that share only their trade', () => {
    expect(core('岭远电子科技有限公司')).not.toBe(core('泽川电子科技有限公司'));
  });
});
