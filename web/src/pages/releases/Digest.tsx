// A digest, short enough to compare by eye; the whole of it is a title and a copy away.
export function Digest({ of }: { of: string }) {
  const hex = of.replace(/^sha256:/, '');
  return (
    <code className="digest" title={of}>
      {hex.slice(0, 4)} {hex.slice(4, 8)} … {hex.slice(-4)}
    </code>
  );
}
