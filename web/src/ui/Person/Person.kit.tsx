import { longText } from '../kit/samples';
import { Person } from './Person';

export const states = {
  normal: <Person name="Amara Okafor" />,
  detail: <Person name="Jonas Lindqvist" detail="jonas@example.org" self />,
  compact: <Person name="Mei Tanaka" compact />,
  'long text': <Person name={longText} detail={longText} />,
};
