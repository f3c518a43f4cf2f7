/** What is filled in besides the documented defaults, in the request and in objects that are there. */
export interface Completion {
  /** What is required and can only have one value, such as the kind of task. */
  readonly constants?: boolean | undefined;
  /** A new UUID where a client makes one, such as that of the task. */
  readonly uuids?: boolean | undefined;
}
