/** Material for the kit pages only. */
export const longText =
  'Retention calls every customer whose contract ends in sixty days although most were never going to leave, and an_identifier_without_any_space_that_is_far_too_long_for_its_column';

export const noop = () => {};
