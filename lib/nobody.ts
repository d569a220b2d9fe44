/** Whose a row of an actor without an account is: no account has this id. */
export const nobody = "00000000-0000-0000-0000-000000000000"
