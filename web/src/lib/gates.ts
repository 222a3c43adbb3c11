/** The seven gates of an engagement, in their order. */
export const gates = ['publish', 'offer', 'sign', 'start', 'accept', 'deploy', 'close'] as const;
