// Some actions need a password given within the last five minutes. The server says so by refusing.
import { asProblem } from './problem';

type AskAgain = () => Promise<boolean>;
let askAgain: AskAgain = async () => false;

/** The app shows a dialog for the password; true means that the person is freshly known. */
export function onStepUp(ask: AskAgain): void {
  askAgain = ask;
}

export async function withStepUp<Output>(call: () => Promise<Output>): Promise<Output> {
  try {
    return await call();
  } catch (failure) {
    if (asProblem(failure).code !== 'step_up_required' || !(await askAgain())) throw failure;
    return call();
  }
}
