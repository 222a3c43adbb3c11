import { Time } from './Time';

export const states = {
  recent: <Time at={new Date(Date.now() - 23 * 60_000).toISOString()} />,
  older: <Time at="2026-03-02T09:30:00Z" zone="Europe/Berlin" />,
};
