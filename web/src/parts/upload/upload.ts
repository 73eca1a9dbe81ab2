// A file's bytes on their way to the server, with how far they are; fetch tells nothing of that.
import { offline, Refused, unreadable, isProblem } from '../../api/problem';
import { csrfToken, languageAsked } from '../../api/request';

export interface Stored {
  digest: string;
}

export interface Sending {
  done: Promise<Stored>;
  stop: () => void;
}

export class Stopped extends Error {}

// Where a package's bytes go; a document's go to its release.
export const packages = '/api/v1/blobs';

export function upload(file: File, address: string, progress: (sent: number) => void): Sending {
  const sender = new XMLHttpRequest();
  const done = new Promise<Stored>((fulfil, reject) => {
    sender.upload.onprogress = (event) => progress(event.loaded);
    sender.onerror = () => reject(new Refused(offline));
    sender.onabort = () => reject(new Stopped());
    sender.onload = () => {
      const answer = parsed(sender.responseText);
      if (sender.status === 201) fulfil(answer as Stored);
      else if (isProblem(answer)) reject(new Refused(answer));
      else reject(new Refused({ ...unreadable, status: sender.status }));
    };
  });
  sender.open('POST', address);
  sender.setRequestHeader('Accept', 'application/json');
  sender.setRequestHeader('Accept-Language', languageAsked());
  sender.setRequestHeader('Content-Type', 'application/octet-stream');
  sender.setRequestHeader('X-CSRF-Token', csrfToken());
  sender.send(file);
  return { done, stop: () => sender.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function sizeText(bytes: number, number: (value: number) => string = String): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const shown = bytes / 1000 ** step;
  const kept = shown >= 100 || step === 0 ? Math.round(shown) : Math.round(shown * 10) / 10;
  return `${number(kept)} ${units[step]}`;
}
