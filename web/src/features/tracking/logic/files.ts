// The files of a run and of the models it made, each with its address and what it is for.
import { fileAddress } from '@/api/files';
import { type RunView, runFilePath } from '@/api/runs';
import type { components } from '@/api/schema';

type Listed = components['schemas']['RunFileView'];
export type ArtifactKind = components['schemas']['ArtifactKind'];

export interface ShownFile {
  path: string;
  bytes: number;
  kind: ArtifactKind | null;
  address: string;
  /** The model it belongs to; null for a file of the run itself. */
  model: string | null;
}

export function filesOf(handle: string, run: RunView, listed: Listed): ShownFile[] {
  return [
    ...listed.files.map(({ path, bytes, kind }) => ({
      path,
      bytes,
      kind: kind ?? null,
      address: fileAddress(handle, runFilePath(run, path)),
      model: null,
    })),
    ...listed.model_files.map(({ model_id, experiment, path, bytes, kind }) => ({
      path,
      bytes,
      kind: kind ?? null,
      address: fileAddress(handle, `${experiment}/models/${model_id}/artifacts/${path}`),
      model: model_id,
    })),
  ];
}

/** What a reader looks for first stands first. */
const order: readonly ArtifactKind[] = [
  'model_card',
  'confusion_matrix',
  'slice_metrics',
  'explanation',
  'safety_test',
  'environment',
  'data_version',
  'model',
];

export interface Recognised extends ShownFile {
  kind: ArtifactKind;
}

export function recognisedOf(files: readonly ShownFile[]): Recognised[] {
  return files
    .filter((file): file is Recognised => file.kind !== null)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
