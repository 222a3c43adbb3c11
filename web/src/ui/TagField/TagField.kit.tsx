import { useState } from 'react';
import { longText, noop } from '../kit/samples';
import { TagField } from './TagField';

function Normal() {
  const [tags, setTags] = useState(['time series', 'churn', 'xgboost']);
  return <TagField label="Skills" tags={tags} onChange={setTags} />;
}

export const states = {
  normal: <Normal />,
  empty: <TagField label="Skills" placeholder="forecasting" tags={[]} onChange={noop} />,
  error: <TagField label="Skills" error="Name at least one." tags={[]} onChange={noop} />,
  disabled: <TagField label="Skills" disabled tags={['churn']} onChange={noop} />,
  'long text': <TagField label="Skills" tags={[longText]} onChange={noop} />,
};
