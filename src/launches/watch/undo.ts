/** Takes a hook away. */
export type Undo = () => void
