/** The person at the keyboard: whoever may only view a file writes nothing into it. */
export interface Person {
  mayEdit: boolean;
}
