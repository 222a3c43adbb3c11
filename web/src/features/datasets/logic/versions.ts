// Versions of data as the table shows them.

import type { components } from '@/api/schema';
import { bytes } from '@/lib/text';
import { t } from '../versionText';

export type LineageVersion = components['schemas']['LineageVersion'];
export type DataVersion = components['schemas']['DataVersion'];

const commitDigits = 10;

export const shortCommit = (id: string) => id.slice(0, commitDigits);

/** "1.2 MiB, 3 files" */
export function contentOf({ bytes: size, files }: DataVersion): string {
  const parts = [size === undefined ? t('unknownSize') : bytes(size)];
  if (files !== undefined) parts.push(t('files', { count: files }));
  return parts.join(', ');
}

/** "raw.csv, version 2": what the stage of a pipeline made a version from. */
export function sourcesOf(version: DataVersion, all: readonly LineageVersion[]): string {
  return version.made_from
    .map((id) => all.find((one) => one.version.id === id)?.version)
    .filter((one) => one !== undefined)
    .map(({ path, number }) => `${path}, ${t('number', { number })}`)
    .join('; ');
}

/** Whether there is a version of the same path to compare with. */
export const hasEarlier = ({ number }: DataVersion) => number > 1;
