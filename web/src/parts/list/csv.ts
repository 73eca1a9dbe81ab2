// A table as RFC 4180 text, safe to open in a spreadsheet.

const formula = /^[=+\-@\t\r]/;

function cell(text: string): string {
  // A spreadsheet would run what begins like a formula.
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

// Hands the text to the browser as a file to keep.
export function saveFile(name: string, type: string, ...text: string[]): void {
  const url = URL.createObjectURL(new Blob(text, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

// The mark lets spreadsheets read Chinese as what it is.
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  saveFile(`${name}.csv`, 'text/csv', '\ufeff', csv(rows));
}
