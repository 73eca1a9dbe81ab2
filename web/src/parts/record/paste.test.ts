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

const nothing = () => undefined;

test('cells with tabs, line breaks and quotes in them', () => {
  expect(cellsOf('a\t"b\nc ""d"""\r\ne\tf\n')).toEqual([
    ['a', 'b\nc "d"'],
    ['e', 'f'],
  ]);
});

test('columns in the order of the form', () => {
  expect(rowsFrom('断电\t高\t5\t是\n\n停机\tlow\tx\t否', fields, {}, nothing)).toEqual([
    { risk: '断电', level: 'high', minutes: 5, ready: true },
    { risk: '停机', ready: false },
  ]);
});

test('a line of headings says which column is which', () => {
  expect(rowsFrom('Level\t备注\t风险\nhigh\tx\t断电', fields, {}, nothing)).toEqual([
    { level: 'high', risk: '断电' },
  ]);
});

test('what is named becomes the thing, what is unknown stays as it was written', () => {
  const sites: [string, Schema][] = [
    ['unit', { title: '分公司', type: 'string', 'x-ref': 'unit' }],
  ];
  const find = (kind: string, words: string) =>
    kind === 'unit' && words === '上海分公司' ? '0a1' : undefined;
  expect(rowsFrom('分公司\n上海分公司\n某处', sites, {}, find)).toEqual([
    { unit: '0a1' },
    { unit: '某处' },
  ]);
});
