import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import {
  Header,
  MenuItem as Item,
  Menu as List,
  Popover,
  MenuSection as Section,
  Text,
} from 'react-aria-components';
import { KeyHint } from '../KeyHint/KeyHint';
import type { MenuProps } from './Menu';
import styles from './Menu.module.css';

interface MenuPopupProps extends Pick<MenuProps, 'label' | 'sections' | 'placement'> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: RefObject<HTMLButtonElement | null>;
}

export default function MenuPopup({
  label,
  sections,
  placement,
  open,
  onOpenChange,
  trigger,
}: MenuPopupProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={trigger}
      isOpen={open}
      onOpenChange={onOpenChange}
      placement={placement ?? 'bottom start'}
      offset={4}
      className={styles.popup}
    >
      <List
        aria-label={label}
        autoFocus="first"
        className={styles.list}
        onClose={() => onOpenChange(false)}
      >
        {sections.map((section) => (
          <Section key={section.id} aria-label={section.label ?? label} className={styles.section}>
            {section.label && <Header className={styles.header}>{section.label}</Header>}
            {section.items.map((item) => (
              <Item
                key={item.id}
                id={item.id}
                textValue={item.label}
                isDisabled={item.disabled}
                className={`${styles.item} ${item.danger ? styles.danger : ''}`}
                onAction={item.onAction}
              >
                <span className={styles.icon}>
                  {item.selected ? <Check size={15} aria-hidden="true" /> : item.icon}
                </span>
                <Text slot="label" className={styles.label}>
                  {item.label}
                </Text>
                {item.detail && (
                  <Text slot="description" className={styles.detail}>
                    {item.detail}
                  </Text>
                )}
                {item.keys && <KeyHint keys={item.keys} />}
              </Item>
            ))}
          </Section>
        ))}
      </List>
    </Popover>
  );
}
