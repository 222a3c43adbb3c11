// The lists from which a file of the server is chosen; its path is never written by hand.
import { bytes } from '@/lib/text';
import type { ImportFolder } from '../queries';
import { t } from '../text';

export interface Choice {
  value: string;
  label: string;
}

export function folderOptions(folders: readonly ImportFolder[]): Choice[] {
  return folders.map(({ name }) => ({ value: name, label: name }));
}

export function fileOptions(folders: readonly ImportFolder[], folder: string): Choice[] {
  const files = folders.find(({ name }) => name === folder)?.files ?? [];
  return files.map(({ name, bytes: size }) => ({
    value: name,
    label: t('fileOf', { name, size: bytes(size) }),
  }));
}
