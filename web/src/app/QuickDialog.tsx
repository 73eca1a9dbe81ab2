// What is found by a few letters: pages by their names, tasks and releases by the server.
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { listReleases } from '../api/generated/client';
import type { Session } from '../api/session';
import { go } from '../parts/address/address';
import { Link } from '../parts/address/Link';
import { Dialog } from '../parts/dialog/Dialog';
import { useRead } from '../parts/read';
import { addressOfTask, useMyTasks } from '../parts/useMyTasks';
import { useSaid } from '../text/words';
import { placesFor } from './pages';
import { matches, type Found } from './quick';

const most = 8; // of each kind
const pauseMs = 200;

// What was typed, once the typing rests.
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

function useFound(session: Session, text: string): Found[] {
  const { t } = useTranslation();
  const said = useSaid();
  const asked = useRested(text);
  const places = placesFor(session);
  const reads = session.permissions.includes('read_business') && asked !== '';
  const read = async () =>
    reads ? (await listReleases({ query: { text: asked, limit: most } })).items : [];
  const releases = useRead(['quick', 'releases', asked, String(reads)], read, ['releases']).data;
  const tasks = useMyTasks(asked).data;
  return [
    ...(asked === '' ? [] : (tasks ?? []).slice(0, most)).map((each) => ({
      kind: 'task' as const,
      to: addressOfTask(each),
      name: said(each.name),
      note: `${each.release_number} ${each.release_title}`,
    })),
    ...(releases ?? []).map((each) => ({
      kind: 'release' as const,
      to: `/releases/${each.id}`,
      name: each.title,
      note: `${each.number} · ${said(each.stage_name)}`,
    })),
    ...places
      .map((each) => ({
        kind: 'page' as const,
        to: each.to,
        name: t(`nav.${each.word}`),
        note: '',
      }))
      .filter((each) => matches(each.name, text)),
    ...(reads
      ? [
          {
            kind: 'all' as const,
            to: `/search?text=${encodeURIComponent(asked)}`,
            name: t('frame.quick.all', { text: asked }),
            note: '',
          },
        ]
      : []),
  ];
}

export function QuickDialog({ session, close }: { session: Session; close: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found = useFound(session, text);
  const current = Math.min(at, found.length - 1);
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((current + step + found.length) % Math.max(found.length, 1));
    else if (event.key === 'Enter' && found[current]) {
      close();
      go(found[current].to);
    } else if (event.key === 'Escape')
      close(); // the field would only empty itself
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('frame.quick.title')} close={close} wide>
      <input
        type="search"
        className="text-field quick-field"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found[current] ? `${list}-${current}` : undefined}
        aria-label={t('frame.quick.label')}
        placeholder={t('frame.quick.label')}
        autoFocus
        value={text}
        onKeyDown={press}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
      />
      <ul id={list} role="listbox" className="quick-list" aria-label={t('frame.quick.title')}>
        {found.map((each, n) => (
          <li
            key={each.to}
            id={`${list}-${n}`}
            role="option"
            aria-selected={n === current}
            onClick={close}
          >
            <Link to={each.to} tabIndex={-1}>
              <span className="quick-kind">{t(`frame.quick.kind.${each.kind}`)}</span>
              <bdi className="quick-name">{each.name}</bdi>
              <bdi className="quick-note">{each.note}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="plain-note">{t('frame.quick.none')}</p>}
    </Dialog>
  );
}
