// A line drawing before each word of the navigation.
import type { Place } from './pages';

const drawn: Record<Place['word'], readonly string[]> = {
  tasks: ['M2.5 2.5h11v11h-11z', 'M5 8l2.2 2.2L11 6'],
  releases: ['M8 1.8l5.5 3v6.4L8 14.2l-5.5-3V4.8z', 'M2.5 4.8L8 8l5.5-3.2M8 8v6.2'],
  people: [
    'M6 7.5a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2z',
    'M1.5 14c0-3 2-4.6 4.5-4.6s4.5 1.6 4.5 4.6',
    'M10.5 2.6a2.5 2.5 0 010 4.7M12 9.8c1.6.6 2.5 2 2.5 4.2',
  ],
  roles: ['M8 1.8l5.2 2v4c0 3.2-2.2 5.4-5.2 6.4-3-1-5.2-3.2-5.2-6.4v-4z'],
  units: ['M5.5 2h5v3.6h-5z', 'M1.5 10.4h5V14h-5zM9.5 10.4h5V14h-5z', 'M8 5.6V8M4 10.4V8h8v2.4'],
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
