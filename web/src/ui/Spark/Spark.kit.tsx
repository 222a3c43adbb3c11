import { Spark } from './Spark';

export const states = {
  normal: <Spark label="val/F1" values={[0.5, 0.62, 0.61, 0.7, 0.74, 0.73, 0.79]} />,
  'with a gap': <Spark label="recall" values={[0.8, 0.79, null, null, 0.7, 0.72]} />,
  flat: <Spark label="p95 ms" values={[40, 40, 40]} />,
};
