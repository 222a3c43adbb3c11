import { NoRight } from './NoRight';

export const states = {
  normal: <NoRight right="read the ledger" who="An owner of this workspace" />,
};
