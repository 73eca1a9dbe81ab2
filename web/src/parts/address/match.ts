// Whether a path is of a pattern like `/tasks/:task`, and what stands at its names.

export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [n, want] of wanted.entries()) {
    const have = given[n] ?? '';
    if (want.startsWith(':')) {
      const text = decoded(have);
      if (!text) return null;
      found[want.slice(1)] = text;
    } else if (want !== have) {
      return null;
    }
  }
  return found;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
