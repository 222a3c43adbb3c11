import { seededRandom } from '@/lib/random';
import { Histogram } from './Histogram';

const random = seededRandom(9);
const values = Array.from({ length: 2000 }, () => (random() + random() + random()) * 30);

export const states = {
  normal: <Histogram label="tenure_months" values={values} />,
  'one value': <Histogram label="constant" values={[7, 7, 7]} />,
  empty: <Histogram label="tenure_months" values={[]} />,
};
