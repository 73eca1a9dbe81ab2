// A file as plain text.
export interface Edited {
  text: string;
  change?: ((text: string) => void) | undefined;
}

export function TextFile({ name, text, change }: Edited & { name: string }) {
  return (
    <textarea
      className="text-file mono"
      aria-label={name}
      spellCheck={false}
      readOnly={!change}
      value={text}
      onChange={(event) => change?.(event.target.value)}
    />
  );
}
