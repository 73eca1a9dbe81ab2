// By what the list of releases can be narrowed.
import { useTranslation } from 'react-i18next';
import { listPacks, listReleaseProjects } from '../../api/generated/client';
import type { Filter } from '../../parts/list/column';
import { usePeople } from '../../parts/people/usePeople';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { useSession } from '../../parts/useSession';
import { useSaid } from '../../text/words';
import { useAsked } from '../../parts/address/address';
import type { words } from '../../text/zh';
import { open, over } from './states';

type Count = keyof typeof words.dashboard.count;

// Names of counts, joined by commas, in words.
function useCountNames(): (names: string) => string {
  const { t } = useTranslation();
  return (names) =>
    names
      .split(',')
      .map((each) => t(`dashboard.count.${each as Count}`, { defaultValue: each }))
      .join(', ');
}

export function useReleaseFilters(): Filter[] {
  const { t } = useTranslation();
  const { things: systems } = useThings('system');
  const people = usePeople();
  const said = useSaid();
  const me = useSession().data?.id ?? '';
  const { things: units } = useThings('unit');
  const projects = useRead(['release-projects'], () => listReleaseProjects(), ['releases']).data;
  const packs = useRead(['packs'], listPacks, ['pack_versions']).data?.items ?? [];
  const others = [...(people?.values() ?? [])].filter((each) => each.id !== me);
  const [address] = useAsked();
  const counts = useCountNames();
  // What led here from an indicator; only then these stand among the others.
  const behind = ['ended_in', 'counted'].flatMap((key) => {
    const value = address.get(key);
    return value ? [{ key, value }] : [];
  });
  return [
    ...behind.map(({ key, value }) => ({
      key,
      label: t(key === 'counted' ? 'dashboard.counted' : 'dashboard.ended_in'),
      choices: [{ value, label: key === 'counted' ? counts(value) : value }],
    })),
    {
      key: 'state',
      label: t('releases.state'),
      choices: [
        { value: 'open', label: t('releases.open') },
        { value: 'over', label: t('releases.over') },
        ...[...open, ...over].map((each) => ({ value: each, label: t(`state.release.${each}`) })),
      ],
    },
    {
      key: 'system',
      label: t('releases.system'),
      choices: systems.map((each) => ({ value: each.value, label: each.name })),
    },
    {
      key: 'project',
      label: t('releases.project'),
      choices: (projects?.items ?? []).map((each) => ({ value: each, label: each })),
    },
    {
      key: 'department',
      label: t('releases.department'),
      choices: units.map((each) => ({ value: each.value, label: each.name })),
    },
    {
      key: 'pack',
      label: t('releases.pack'),
      choices: packs.map((each) => ({ value: each.pack, label: said(each.name) })),
    },
    {
      key: 'when',
      label: t('releases.when'),
      choices: (['today', 'week', 'month', 'past'] as const).map((each) => ({
        value: each,
        label: t(`releases.period.${each}`),
      })),
    },
    {
      key: 'person',
      label: t('releases.person'),
      choices: [
        { value: me, label: t('releases.me') },
        ...others.map((each) => ({ value: each.id ?? '', label: said(each.name) })),
      ],
    },
  ];
}
