import { expect, test } from 'vitest';
import { declared, newCheck, saying, stepsOf, withChecks, withList, withText } from './steps';

const table = `# the steps

[accept]
code = "1"   # in the source
role = "manager"
checks = [
  { id = "correct", zh = "内容正确，\\"齐全\\"", en = "correct", na = true },  # kept
  { id = "possible", zh = "可行[是]", en = "possible" },
]
ladder = "default"

[plan]
role = "supervisor"
gives = ["release_plan", "manual?", { id = "sheet", na = "reason, stated" }]
`;

test('a step is read with its checks, however they are written', () => {
  const [accept, plan] = stepsOf(table);
  expect(accept).toMatchObject({ id: 'accept', role: 'manager', ladder: 'default', gate: '' });
  expect(accept?.checks.map((each) => each.zh)).toEqual(['内容正确，"齐全"', '可行[是]']);
  expect(plan?.gives).toEqual([
    'release_plan',
    'manual?',
    '{ id = "sheet", na = "reason, stated" }',
  ]);
});

test('one key changes, comments and other steps stay', () => {
  const to = withText(withText(table, 'accept', 'role', 'owner'), 'plan', 'gate', 'submit');
  expect(to).toContain('role = "owner"\n');
  expect(to).toContain('code = "1"   # in the source');
  expect(stepsOf(to)[1]).toMatchObject({ role: 'supervisor', gate: 'submit' });
  expect(withText(to, 'accept', 'ladder', '')).not.toContain('ladder');
  expect(withText(withText(table, 'plan', 'gate', 'submit'), 'plan', 'gate', '')).toBe(table);
});

test('a check is added, said otherwise, taken out; what is not edited stays', () => {
  const [first, second] = stepsOf(table)[0]?.checks ?? [];
  if (!first || !second) throw new Error('two checks');
  const more = [saying(first, 'zh', '齐全'), second, newCheck('safe', '安全', 'safe')];
  const to = withChecks(table, 'accept', more);
  expect(stepsOf(to)[0]?.checks.map((each) => each.zh)).toEqual(['齐全', '可行[是]', '安全']);
  expect(to).toContain('na = true');
  expect(stepsOf(withChecks(to, 'accept', []))[0]?.checks).toEqual([]);
  expect(stepsOf(to)[1]).toEqual(stepsOf(table)[1]);
});

test('what a step gives is a list; the last one taken out takes the key with it', () => {
  const gives = stepsOf(table)[1]?.gives ?? [];
  const to = withList(table, 'plan', 'gives', [...gives, 'more']);
  expect(stepsOf(to)[1]?.gives).toEqual([...gives, 'more']);
  expect(withList(table, 'plan', 'gives', [])).not.toContain('gives');
});

test('roles are offered by the names that the manifest gives them', () => {
  const manifest = '[role.manager]\nname = { zh = "经理", en = "manager" }\n[role.x]\n';
  expect(declared(manifest, 'role')).toEqual([
    { id: 'manager', zh: '经理', en: 'manager' },
    { id: 'x', zh: 'x', en: 'x' },
  ]);
});
