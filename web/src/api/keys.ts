// Query keys mirror the paths of the API, so that one event can name what it makes stale:
// ['workspaces', id] covers everything below that workspace.
import type { paths } from './schema';

export type Path = keyof paths;
type Key = readonly string[];

export function queryKey(path: Path, values: Record<string, string> = {}): Key {
  return path
    .replace(/^\/api\/v1\//, '')
    .split('/')
    .map((part) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      if (!name) return part;
      const value = values[name];
      if (value === undefined) throw new Error(`The path ${path} needs a value for ${name}.`);
      return value;
    });
}

export function workspaceKey(workspace: string): Key {
  return ['workspaces', workspace];
}

/** Covers everything below an engagement. */
export function engagementKey(engagement: string): Key {
  return ['engagements', engagement];
}
