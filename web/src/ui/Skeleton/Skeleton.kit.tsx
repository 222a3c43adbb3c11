import { Skeleton } from './Skeleton';

export const states = { normal: <Skeleton lines={4} /> };
