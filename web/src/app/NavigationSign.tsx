// A line drawing before each word of the navigation.
import type { Place } from './pages';

const drawn: Record<Place['word'], readonly string[]> = {
  tasks: ['M2.5 2.5h11v11h-11z', 'M5 8l2.2 2.2L11 6'],
  dashboard: ['M2 13.5h12', 'M4 11V7.5M8 11V3M12 11V5.5'],
  releases: ['M8 1.8l5.5 3v6.4L8 14.2l-5.5-3V4.8z', 'M2.5 4.8L8 8l5.5-3.2M8 8v6.2'],
  calendar: ['M2.5 3.5h11v10h-11z', 'M2.5 6.8h11M5.5 1.8v3M10.5 1.8v3'],
  incidents: ['M8 2.2l6.4 11.3H1.6z', 'M8 6.4v3.4M8 11.4v.6'],
  changes: ['M2 5.2h10M9.5 2.6l2.7 2.6-2.7 2.6', 'M14 10.8H4M6.5 8.2l-2.7 2.6 2.7 2.6'],
  problems: ['M8 14a6 6 0 100-12 6 6 0 000 12z', 'M8 5v3.6M8 10.8v.6'],
  knowledge: ['M2.5 3h4.2L8 4.2 9.3 3h4.2v9.6H9.3L8 13.8l-1.3-1.2H2.5z', 'M8 4.2v9.6'],
  library: [
    'M2.5 4c0-1.2 2.5-2 5.5-2s5.5.8 5.5 2-2.5 2-5.5 2-5.5-.8-5.5-2z',
    'M2.5 4v8c0 1.2 2.5 2 5.5 2s5.5-.8 5.5-2V4M2.5 8c0 1.2 2.5 2 5.5 2s5.5-.8 5.5-2',
  ],
  configuration: [
    'M6 2h4v3.5H6zM1.5 10.5h4V14h-4zM10.5 10.5h4V14h-4z',
    'M8 5.5V8M3.5 10.5V8h9v2.5',
  ],
  targets: [
    'M8 14s4.8-4 4.8-7.6A4.8 4.8 0 003.2 6.4C3.2 10 8 14 8 14z',
    'M8 8a1.7 1.7 0 100-3.4A1.7 1.7 0 008 8z',
  ],
  processes: ['M2 3h4v3.4H2zM10 9.6h4V13h-4z', 'M6 4.7h3.4a2 2 0 012 2v2.9'],
  improvement: ['M2 12.5l4-4 3 3 5-6', 'M10.5 5.5H14V9'],
  people: [
    'M6 7.5a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2z',
    'M1.5 14c0-3 2-4.6 4.5-4.6s4.5 1.6 4.5 4.6',
    'M10.5 2.6a2.5 2.5 0 010 4.7M12 9.8c1.6.6 2.5 2 2.5 4.2',
  ],
  roles: ['M8 1.8l5.2 2v4c0 3.2-2.2 5.4-5.2 6.4-3-1-5.2-3.2-5.2-6.4v-4z'],
  units: ['M5.5 2h5v3.6h-5z', 'M1.5 10.4h5V14h-5zM9.5 10.4h5V14h-5z', 'M8 5.6V8M4 10.4V8h8v2.4'],
  journal: ['M3.5 2h9v12h-9z', 'M3.5 5.5h-2M3.5 10.5h-2M6 6h4M6 9h4'],
  deliveries: ['M1.5 3.5h13v9h-13z', 'M1.5 4.5 8 9l6.5-4.5'],
};

export function NavigationSign({ word }: { word: Place['word'] }) {
  return (
    <svg className="nav-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden>
      {drawn[word].map((each) => (
        <path key={each} d={each} />
      ))}
    </svg>
  );
}
