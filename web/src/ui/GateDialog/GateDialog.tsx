import { type ReactNode, useState } from 'react';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { Finding, type FindingProps } from '../Finding/Finding';
import { ProblemState, type ProblemStateProps } from '../ProblemState/ProblemState';
import { ReasonForm } from '../ReasonForm/ReasonForm';
import { Skeleton } from '../Skeleton/Skeleton';
import { t } from '../words';

export interface GateFinding extends Omit<FindingProps, 'actions'> {
  /** Tells two findings of one rule apart, and leads to the field. */
  pointer: string;
}

export interface GateDialogProps {
  title: string;
  /** Undefined while they are being asked for. */
  blocking: readonly GateFinding[] | undefined;
  /** Why they could not be had. */
  problem: ProblemStateProps | null;
  override: {
    submit: (wanted: { code: string; pointer: string; reason: string }) => void;
    busy: boolean;
    error: string | null;
    problem: ProblemStateProps | null;
  };
  /** Where the finding can be mended; absent where that is on another page. */
  onGoTo?: (pointer: string) => void;
  /** Other ways on beside a finding, such as a link to where it is mended. */
  wayOn?: (finding: GateFinding) => ReactNode;
  /** The button that opens the gate, shown when nothing blocks. */
  pass: ReactNode;
  onClose: () => void;
}

const keyOf = ({ code, pointer }: GateFinding) => code + pointer;

/** The gate said no: what stands before it, and the two ways on. */
export function GateDialog(props: GateDialogProps) {
  const { title, blocking, problem, override, onGoTo, wayOn, pass, onClose } = props;
  const [writing, setWriting] = useState<string | null>(null);
  return (
    <Dialog
      title={title}
      size="wide"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {blocking?.length === 0 && pass}
        </>
      }
    >
      {!blocking && !problem && <Skeleton lines={4} />}
      {problem && <ProblemState {...problem} />}
      {blocking && (
        <p>
          {blocking.length === 0 ? t('gateOpen') : t('gateBlocked', { count: blocking.length })}
        </p>
      )}
      {blocking?.map((finding) => (
        <Finding
          key={keyOf(finding)}
          {...finding}
          actions={
            writing === keyOf(finding) ? (
              <>
                {override.problem && <ProblemState {...override.problem} unsaved />}
                <ReasonForm
                  label={t('overrideReason')}
                  help={t('overrideHelp')}
                  submit={t('overrideSave')}
                  busy={override.busy}
                  error={override.error}
                  onSubmit={(reason) =>
                    override.submit({ code: finding.code, pointer: finding.pointer, reason })
                  }
                  onCancel={() => setWriting(null)}
                />
              </>
            ) : (
              <>
                {onGoTo && (
                  <Button variant="primary" onClick={() => onGoTo(finding.pointer)}>
                    {t('goToFinding')}
                  </Button>
                )}
                {wayOn?.(finding)}
                <Button onClick={() => setWriting(keyOf(finding))}>{t('override')}</Button>
              </>
            )
          }
        />
      ))}
    </Dialog>
  );
}
