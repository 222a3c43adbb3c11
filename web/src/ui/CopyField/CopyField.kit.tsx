import { CopyField } from './CopyField';

export const states = {
  'One line': <CopyField label="Link" text="https://tenon.example/join/Xf3kL9" />,
  'Several lines': (
    <CopyField
      label="For your terminal"
      text={'export MLFLOW_TRACKING_URI=https://tenon.example/e/churn-1a2b3c\npython train.py'}
    />
  ),
  'Long text': <CopyField label="Token" text={'tnp_'.padEnd(160, 'x')} />,
};
