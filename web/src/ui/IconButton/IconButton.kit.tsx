import { Bell, Trash2 } from 'lucide-react';
import { IconButton } from './IconButton';

export const states = {
  normal: (
    <IconButton label="Remove">
      <Trash2 size={16} aria-hidden="true" />
    </IconButton>
  ),
  bordered: (
    <IconButton label="Notifications" bordered>
      <Bell size={16} aria-hidden="true" />
    </IconButton>
  ),
  disabled: (
    <IconButton label="Remove" disabled>
      <Trash2 size={16} aria-hidden="true" />
    </IconButton>
  ),
};
