import { useEffect, useState } from 'react';
import { absoluteTime, absoluteTimeWithZone, relativeTime } from '@/lib/time';

const everyMinute = 60_000;

/** Relative under 24 hours, a date after that; the exact moment with its zone on hover. */
export function Time({ at, zone }: { at: string; zone?: string }) {
  const [now, setNow] = useState(Date.now);
  const relative = relativeTime(at, now);
  useEffect(() => {
    if (relative === null) return;
    const timer = setInterval(() => setNow(Date.now()), everyMinute);
    return () => clearInterval(timer);
  }, [relative]);
  return (
    <time dateTime={at} title={absoluteTimeWithZone(at, zone)}>
      {relative ?? absoluteTime(at, zone)}
    </time>
  );
}
