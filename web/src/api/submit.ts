// Sending something and living with the answer: busy state, field errors, focus on the first wrong
// field, and a fresh password where the server asks for one.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useMemo, useRef } from 'react';
import { asProblem, fieldErrors, otherErrors, type Problem } from './problem';
import { withStepUp } from './stepUp';

export interface Submit<Input> {
  submit: (input: Input) => void;
  busy: boolean;
  problem: Problem | null;
  /** What is wrong with the field at this JSON pointer. */
  error: (pointer: string) => string | null;
  /** What to say above the form: errors no field shows, or the problem itself. */
  rest: (shown: readonly string[]) => Problem | null;
  /** Put on the form, so that focus can go to the first field that is wrong. */
  form: React.RefObject<HTMLFormElement | null>;
  /** Forgets the last answer, once what it was about has changed. */
  reset: () => void;
}

export function useSubmit<Input, Output>(
  send: (input: Input) => Promise<Output>,
  done: (output: Output, input: Input) => void | Promise<void>,
): Submit<Input> {
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error, reset } = useMutation<Output, unknown, Input>({
    mutationFn: (input) => withStepUp(() => send(input)),
    onSuccess: (output, input) => done(output, input),
  });
  const problem = useMemo(() => (error ? asProblem(error) : null), [error]);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  const errors = fieldErrors(problem);
  return {
    submit: mutate,
    busy: isPending,
    problem,
    error: (pointer) => errors.get(pointer) ?? null,
    rest: (shown) => {
      if (!problem || (errors.size > 0 && otherErrors(problem, shown).length === 0)) return null;
      return problem;
    },
    form,
    reset,
  };
}

/** For `onSubmit`: the page stays, and a second press while busy does nothing. */
export function sending(busy: boolean, send: () => void): (event: FormEvent) => void {
  return (event) => {
    event.preventDefault();
    if (!busy) send();
  };
}
