import { expect, test } from 'vitest';
import { cellsOf, rowsFrom } from './paste';
import type { Schema } from './schema';

const fields: [string, Schema][] = [
  ['risk', { title: '风险', 'x-en': 'risk', type: 'string' }],
  [
    'level',
    {
      title: '等级',
      'x-en': 'level',
      enum: ['high'],
      'x-labels': { high: { zh: '高', en: 'high' } },
    },
  ],
  ['minutes', { title: '分钟', type: 'integer' }],
  ['ready', { title: '就绪', type: 'boolean' }],
];

test('cells with tabs, line breaks and quotes in them', () => {
  expect(cellsOf('a\t"b\nc ""d"""\r\ne\tf\n')).toEqual([
    ['a', 'b\nc "d"'],
    ['e', 'f'],
  ]);
});

test('columns in the order of the form', () => {
  expect(rowsFrom('断电\t高\t5\t是\n\n停机\tlow\tx\t否', fields, {})).toEqual([
    { risk: '断电', level: 'high', minutes: 5, ready: true },
    { risk: '停机', ready: false },
  ]);
});

test('a line of headings says which column is which', () => {
  expect(rowsFrom('Level\t备注\t风险\nhigh\tx\t断电', fields, {})).toEqual([
    { level: 'high', risk: '断电' },
  ]);
});
