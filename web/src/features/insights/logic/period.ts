// A week in words, as short as it stays clear: "23 – 29 November 2026".
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

function parts(day: string) {
  const moment = new Date(`${day}T00:00:00Z`);
  return {
    day: moment.getUTCDate(),
    month: months.format(moment),
    year: moment.getUTCFullYear(),
  };
}

export function period(from: string, until: string): string {
  const first = parts(from);
  const last = parts(until);
  const end = `${last.day} ${last.month} ${last.year}`;
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year} – ${end}`;
  if (first.month !== last.month) return `${first.day} ${first.month} – ${end}`;
  return `${first.day} – ${end}`;
}
