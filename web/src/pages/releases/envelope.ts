// A DSSE envelope as the server keeps it: what kind of statement, and under which keys.

interface Envelope {
  payloadType?: string;
  signatures?: { keyid?: string }[];
}

export function envelopeOf(text: string): { type: string; keys: string[] } {
  try {
    const read = JSON.parse(text) as Envelope;
    return {
      type: read.payloadType ?? '',
      keys: (read.signatures ?? []).map((each) => each.keyid ?? ''),
    };
  } catch {
    return { type: '', keys: [] };
  }
}

// Byte for byte as it was signed.
export function saveJson(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
