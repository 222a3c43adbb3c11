import { expect, it } from 'vitest';
import { readProblem } from './problem';
import { onStepUp, withStepUp } from './stepUp';

const refusing = (code: string) => {
  let calls = 0;
  const call = async () => {
    calls++;
    if (calls === 1) throw readProblem(403, { code });
    return `done after ${calls}`;
  };
  return call;
};

it('asks for the password and then sends the same again', async () => {
  onStepUp(async () => true);
  expect(await withStepUp(refusing('step_up_required'))).toBe('done after 2');
});

it('gives the refusal back when the person does not answer', async () => {
  onStepUp(async () => false);
  await expect(withStepUp(refusing('step_up_required'))).rejects.toMatchObject({
    code: 'step_up_required',
  });
});

it('asks nobody about other refusals', async () => {
  onStepUp(async () => {
    throw new Error('asked');
  });
  await expect(withStepUp(refusing('forbidden'))).rejects.toMatchObject({ code: 'forbidden' });
});
