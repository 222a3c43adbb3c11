import { noop } from '../kit/samples';
import { Menu } from './Menu';

const sections = [
  {
    id: 'move',
    label: 'Move to',
    items: [
      { id: 'ready', label: 'Ready', onAction: noop, selected: true },
      {
        id: 'progress',
        label: 'In progress',
        detail: 'Two cards are there already',
        keys: ']',
        onAction: noop,
      },
    ],
  },
  { id: 'end', items: [{ id: 'remove', label: 'Remove', danger: true, onAction: noop }] },
];

export const states = {
  normal: (
    <Menu label="Actions" sections={sections}>
      Actions
    </Menu>
  ),
  disabled: (
    <Menu label="Actions" sections={sections} disabled>
      Actions
    </Menu>
  ),
};
