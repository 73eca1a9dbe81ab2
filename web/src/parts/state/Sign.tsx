// The five signs of a state: shape and colour together, so that neither has to speak alone.
import type { ReactNode } from 'react';
import './state.css';

export type Tone = 'wait' | 'run' | 'done' | 'need' | 'fail';

const drawn: Record<Tone, ReactNode> = {
  wait: <circle cx="8" cy="8" r="6" className="sign-ring" />,
  run: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path d="M6.2 4.8v6.4L11.4 8z" className="sign-cut" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path d="M4.8 8.2l2.3 2.3 4.1-4.6" className="sign-stroke" />
    </>
  ),
  need: (
    <>
      <circle cx="8" cy="4.6" r="3.1" />
      <path d="M1.8 14.5c0-3.4 2.6-5.5 6.2-5.5s6.2 2.1 6.2 5.5z" />
    </>
  ),
  fail: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" className="sign-stroke" />
    </>
  ),
};

export function Sign({ tone, size = 16 }: { tone: Tone; size?: number }) {
  return (
    <svg className={`sign tone-${tone}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden>
      {drawn[tone]}
    </svg>
  );
}
