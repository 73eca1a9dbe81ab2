// Names of a flow's elements as its diagram writes them.
export function namesIn(xml: string): Map<string, string> {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const named = [...parsed.querySelectorAll('[id][name]')];
  return new Map(named.map((each) => [each.id, each.getAttribute('name') ?? '']));
}
