import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { words } from '../../text/zh';
import { ReleaseState, type ReleaseStateName } from './ReleaseState';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: words } },
  });
});

test.each(Object.entries(words.state.release))('%s is a sign and a word', (state, word) => {
  const html = renderToStaticMarkup(<ReleaseState state={state as ReleaseStateName} />);
  expect(html).toContain(`>${word}<`);
  expect(html).toMatch(/<svg class="sign tone-(wait|run|done|need|fail)"/);
});

test('marks stand beside the state', () => {
  const html = renderToStaticMarkup(<ReleaseState state="deploying" held resigning stuck />);
  for (const word of Object.values(words.state.mark)) expect(html).toContain(`>${word}<`);
});
