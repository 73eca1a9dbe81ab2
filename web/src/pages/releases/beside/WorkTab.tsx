// What is met and what is given out while the release is carried out.
import type { TabShown } from '../ReleasePage';
import { FaultsPanel } from './FaultsPanel';
import { GivenWorkPanel } from './GivenWorkPanel';
import { HandoversPanel } from './HandoversPanel';
import { LearnedPanel } from './LearnedPanel';

export function WorkTab({ view }: TabShown) {
  return (
    <div className="beside-columns">
      <FaultsPanel view={view} />
      <GivenWorkPanel view={view} />
      <HandoversPanel view={view} />
      <LearnedPanel view={view} />
    </div>
  );
}
