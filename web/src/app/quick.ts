// Something that the quick search leads to.
export interface Found {
  kind: 'task' | 'release' | 'page' | 'all';
  to: string;
  name: string;
  note: string;
}

// Every word of the asking somewhere in the name, whatever the case.
export function matches(name: string, asked: string): boolean {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((each) => name.toLowerCase().includes(each));
}
