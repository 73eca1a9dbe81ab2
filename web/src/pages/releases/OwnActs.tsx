// Acts that the release's own process awaits, in the words of its pack.
import { useTranslation } from 'react-i18next';
import { performAct } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import type { View } from '../../parts/release/view';
import { useSaid } from '../../text/words';
import { follows } from './useRelease';

const asTitle = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export function OwnActs({ view }: { view: View }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { release, actions } = view;
  const id = release.id ?? '';
  return actions.map(({ act, own, name, needs_reason }) =>
    act === 'perform_act' && own ? (
      <ActButton
        key={own}
        label={asTitle((name && said(name)) || own)}
        thing={`${release.number} ${release.title}`}
        consequence={t('release.follows.perform_act')}
        reasonFor={needs_reason ? `${own}.${id}` : undefined}
        run={(reason) => performAct({ path: { release: id, own_act: own }, body: { reason } })}
        touches={follows(id)}
      />
    ) : null,
  );
}
