import { expect, test } from 'vitest';
import { readSchema, writeSchema } from './record';

const source = JSON.stringify({
  title: '测试报告',
  'x-en': 'test report',
  type: 'object',
  'x-writers': ['release_tester'],
  required: ['verdict'],
  properties: {
    verdict: { title: '结论', 'x-en': 'verdict', type: 'string', enum: ['passed', 'failed'] },
    note: { title: '说明', 'x-help': { zh: '写什么', en: 'what' }, type: 'string' },
  },
});

test('what the rows do not show is written back', () => {
  const schema = readSchema(source);
  expect(schema?.fields.map((each) => each.id)).toEqual(['verdict', 'note']);
  expect(JSON.parse(writeSchema(schema!))).toEqual(JSON.parse(source));
});

test('a field that becomes required is named so', () => {
  const schema = readSchema(source)!;
  schema.fields[1]!.isRequired = true;
  expect(JSON.parse(writeSchema(schema)).required).toEqual(['verdict', 'note']);
});

test('a broken file is no schema', () => {
  expect(readSchema('{')).toBeNull();
});
