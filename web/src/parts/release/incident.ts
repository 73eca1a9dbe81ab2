// One incident as the server shows it, and whether it still waits for a person.
import type { ListReleaseIncidentsAnswer } from '../../api/generated/client';

export type IncidentLine = ListReleaseIncidentsAnswer['items'][number];

export const isOpen = (line: IncidentLine) => line.open;
