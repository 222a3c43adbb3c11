import { longText, noop } from '../kit/samples';
import { Select } from './Select';

const roles = [
  { value: 'admin', label: 'Admin' },
  { value: 'member', label: 'Member' },
] as const;

export const states = {
  normal: <Select label="Role" value="member" options={roles} onChange={noop} />,
  grouped: (
    <Select
      label="Time zone"
      value="Europe/Berlin"
      options={[{ label: 'Europe', options: [{ value: 'Europe/Berlin', label: 'Berlin' }] }]}
      onChange={noop}
    />
  ),
  error: (
    <Select label="Role" error="Choose a role." value="member" options={roles} onChange={noop} />
  ),
  disabled: <Select label="Role" disabled value="admin" options={roles} onChange={noop} />,
  'long text': (
    <Select label="Role" value="x" options={[{ value: 'x', label: longText }]} onChange={noop} />
  ),
};
