import { expect, test } from 'vitest';
import { numberOf, revised, withoutSigner, withSigner, type Texts } from './revise';

const texts: Texts = {
  'pack.toml':
    'id = "p"\nversion = "1.0.0"\n\n[[revision]]\nversion = "1.0.0"\n\n[role.a]\nname = 1\n',
  'release.bpmn': '<zeebe:versionTag value="1.0.0" />',
  'steps.toml': '[one]\nrole = "a"\nsigns = ["x"]\n\n[two]\nrole = "b"\n',
  'decisions.dmn':
    '<rule id="r1">\n<outputEntry id="o1"><text>"one"</text></outputEntry>\n</rule>\n',
};
const signer = { panel: 'countersign', step: 'one', rule: 'r1', role: 'a' };

test('a new number goes into every place that names it', () => {
  const to = { number: '1.1.0', date: '2026-11-20', author: '李', note: 'seven', approver: '总' };
  const changes = revised(texts, to);
  expect(numberOf({ ...texts, ...changes })).toBe('1.1.0');
  expect(changes['release.bpmn']).toContain('value="1.1.0"');
  expect(changes['pack.toml']).toMatch(
    /\[\[revision\]\]\nversion = "1.1.0"\n[\s\S]*\[\[revision\]\]\nversion = "1.0.0"/,
  );
  expect(revised({ ...texts, ...changes }, to)['pack.toml']).toBe(changes['pack.toml']);
});

test('one more signs as another does, under his own step and role', () => {
  const wish = { step: 'three', role: 'c', zh: '丙', en: 'C' };
  const changes = withSigner(texts, signer, wish);
  expect(changes['decisions.dmn']).toContain('<rule id="r1_three">');
  expect(changes['decisions.dmn']).toContain('"three"');
  expect(changes['steps.toml']).toContain('[three]\nrole = "c"\nsigns = ["x"]');
  expect(changes['pack.toml']).toContain('[role.c]\nname = { zh = "丙", en = "C" }\n[role.a]');
});

test('one less leaves the others as they were', () => {
  const changes = withoutSigner(texts, signer, [signer]);
  expect(changes['decisions.dmn']).toBe('');
  expect(changes['steps.toml']).toBe('[two]\nrole = "b"\n');
});
