import { expect, test } from 'vitest';
import { isDuration, laddersOf, withLadder } from './ladders';

const manifest = `id = "standard"

[ladder.default]
remind = ["-P1D", "PT0S"]
tell = [{ after = "P1D", role = "release_manager" }, { after = "P2D", role = "process_owner" }]

# ---- indicators
[[indicator]]
id = "success_rate"
`;

test('the rungs of a ladder are read', () => {
  expect(laddersOf(manifest)).toEqual([
    {
      id: 'default',
      remind: ['-P1D', 'PT0S'],
      tell: [
        { after: 'P1D', role: 'release_manager' },
        { after: 'P2D', role: 'process_owner' },
      ],
    },
  ]);
});

test('a changed ladder leaves all else as it stands', () => {
  const changed = withLadder(manifest, {
    id: 'default',
    remind: ['PT0S'],
    tell: [{ after: 'PT2H', role: 'general_manager' }],
  });
  expect(changed).toBe(
    manifest
      .replace('["-P1D", "PT0S"]', '["PT0S"]')
      .replace(/tell = .*/, 'tell = [{ after = "PT2H", role = "general_manager" }]'),
  );
});

test.each([
  ['-P1D', true],
  ['PT2H30M', true],
  ['P', false],
  ['2 hours', false],
  ['PT', false],
])('%s is a duration: %s', (text, is) => {
  expect(isDuration(text)).toBe(is);
});
