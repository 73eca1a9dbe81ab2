// What was typed and not yet sent, kept in this browser until it is sent, dropped, or signed out.

const prefix = 'fangxing.draft.';
const longest = 500_000; // characters: more would crowd out the others

export interface Draft<T> {
  at: number; // ms
  value: T;
}

export function readDraft<T>(name: string): Draft<T> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as Draft<T> | null;
    return kept && typeof kept.at === 'number' && 'value' in kept ? kept : null;
  } catch {
    return null;
  }
}

// False where the browser refuses: full, private, or too long a text.
export function keepDraft<T>(name: string, value: T, at: number): boolean {
  try {
    const text = JSON.stringify({ at, value });
    if (text.length > longest) return false;
    localStorage.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(name: string): void {
  localStorage.removeItem(prefix + name);
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}
